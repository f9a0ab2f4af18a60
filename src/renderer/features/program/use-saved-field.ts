import { useEffect, useRef, useState } from 'react';

/**
 * A field without a Save button: what is typed is saved when the person leaves it.
 *
 * A value from elsewhere (undo, another window) shows at once unless the field is being edited.
 */
export function useSavedField<T>(saved: T, save: (value: T) => void) {
  const [draft, setDraft] = useState(saved);
  const isEditing = useRef(false);
  useEffect(() => {
    if (!isEditing.current) setDraft(saved);
  }, [saved]);
  return {
    value: draft,
    change(value: T) {
      isEditing.current = true;
      setDraft(value);
    },
    leave() {
      isEditing.current = false;
      if (draft !== saved) save(draft);
    },
    /** For pickers, where choosing is also leaving. */
    choose(value: T) {
      isEditing.current = false;
      setDraft(value);
      if (value !== saved) save(value);
    },
  };
}
