"""Fails unless every cell of an executed notebook that calls show(...) holds a picture for each call, whole and inline."""
import re
import sys
import xml.dom.minidom

import nbformat

notebook = nbformat.read(sys.argv[1], as_version=4)
total = 0
for number, cell in enumerate(notebook.cells, 1):
    if cell.cell_type != "code":
        continue
    code = re.sub(r"//.*", "", cell.source)
    expected = len(re.findall(r"(?<![\w.])show\(", code))
    pictures = [
        output["data"]["image/svg+xml"]
        for output in cell.outputs
        if output.output_type == "display_data" and "image/svg+xml" in output.get("data", {})
    ]
    if len(pictures) != expected:
        sys.exit("Cell %d must hold %d pictures, but holds %d:\n%s" % (number, expected, len(pictures), cell.source))
    for picture in pictures:
        svg = xml.dom.minidom.parseString(picture.encode("utf-8")).documentElement
        if svg.tagName != "svg" or not svg.getElementsByTagName("text"):
            sys.exit("Cell %d must hold a picture with text in it" % number)
    total += len(pictures)
print("pictures: %d" % total)
