#pragma once
// Persistent references to strings need Node-API 10. This holds the text instead and makes the
// string again when asked, which Node-API 8 (Electron 25) can do.
struct StringRef {
	StringRef() : env(nullptr) {}
	StringRef(Napi::String value) : env(value.Env()), text(value.Utf8Value()) {}
	Napi::String Value() const { return Napi::String::New(env, text); }
	napi_env env;
	std::string text;
};
