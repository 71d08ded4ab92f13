"""Says of XML documents what expat makes of them: an oracle for xml-expat.test.ts.

A line of standard input is a document in base64; the answer is a line of JSON: null for what is not well-formed,
otherwise what else is noteworthy, the root's local name, and the ETag of each Part below it. What S3's schema does not have is
noteworthy: other elements, an ETag twice, text between elements.
"""

import base64
import json
import re
import sys
from xml.parsers import expat

PATHS = ([], ["Part"], ["Part", "ETag"])
NAME = re.compile(r"[^:]+(?::[^-.0-9:\u00b7][^:]*)?\Z")


class Document:
    def __init__(self):
        self.notes, self.stack, self.root, self.parts = set(), [], None, []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = lambda *_: self.notes.add("doctype")
        self.parser.ProcessingInstructionHandler = lambda *_: self.notes.add("processing instruction")
        self.parser.XmlDeclHandler = self.declaration

    def declaration(self, version, encoding, _standalone):
        if encoding is not None and encoding.upper() != "UTF-8":
            self.notes.add("encoding")
        if not re.match(r"1\.[0-9]+\Z", version):
            self.notes.add("version")

    def start(self, name, attributes):
        for each in (name, *attributes):
            if not NAME.match(each):
                self.notes.add("qualified name")
        local = name.split(":")[-1]
        if not self.stack:
            self.root = local
        if len(self.stack) == 1 and local == "Part":
            self.parts.append(None)
        self.stack.append((local, []))
        path = [at for at, _ in self.stack[1:]]
        if path not in PATHS:
            self.notes.add("element")
        elif len(path) == 2:
            if self.parts[-1] is not None:
                self.notes.add("twice")
            self.parts[-1] = ""
        if len(self.stack) > 32:
            self.notes.add("depth")

    def text(self, data):
        self.stack[-1][1].append(data)

    def end(self, _name):
        local, pieces = self.stack.pop()
        if [at for at, _ in self.stack[1:]] == ["Part"] and local == "ETag":
            self.parts[-1] = "".join(pieces)
        elif "".join(pieces).strip(" \t\r\n"):
            self.notes.add("text")


for line in sys.stdin:
    document = Document()
    try:
        document.parser.Parse(base64.b64decode(line), True)
        print(json.dumps({"notes": sorted(document.notes), "root": document.root, "parts": document.parts}))
    except expat.ExpatError:
        print("null")
    except (LookupError, ValueError):  # an encoding that Python does not know
        print("null")
