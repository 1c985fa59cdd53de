"""What corrections teach: where a supplier prints a field. Never bank details.

layout   a document -> its labelled sites and who sells (kept with the document, so that it can be learned from later)
lessons  a layout and the values that a person confirmed -> anchors; an anchor and a layout -> the value that stands there
recall   anchors -> fields of the next document of that supplier
"""
