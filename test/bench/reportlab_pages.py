"""Prints given lines at given places with reportlab, one file a person; writes pages per second to stdout."""

import io
import json
import sys
import time

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

with open(sys.argv[1], encoding="utf-8") as file:
    job = json.load(file)
pdfmetrics.registerFont(TTFont("regular", job["regular"]))
pdfmetrics.registerFont(TTFont("semibold", job["semibold"]))


def print_all():
    count = 0
    for pages in job["documents"]:
        paper = canvas.Canvas(io.BytesIO(), pagesize=A4)
        for lines in pages:
            for line in lines:
                size = line["size"]
                paper.setFont("semibold" if size > 11 else "regular", size)
                paper.drawString(line["x"], A4[1] - line["y"], line["text"])
            paper.showPage()
            count += 1
        paper.save()
    return count


started = time.perf_counter()
count = print_all()
print(count / (time.perf_counter() - started))
