"""HTML mail as plain text, quoted parts marked with ">" as in plain mail, so that one stripper serves both.

lxml's HTML parser reads no network and runs nothing; its tree is walked without recursion.
"""

import re

from lxml import etree, html

_BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
    "section table tbody tfoot thead tr ul".split()
)
_UNSEEN = frozenset("head script style title template noscript object svg math iframe".split())
#: Classes that mail programs put around what they quote.
_QUOTE_CLASSES = frozenset(
    "gmail_quote gmail_quote_container yahoo_quoted moz-cite-quote protonmail_quote zmail_extra tutanota_quote".split()
)
#: Elements after which everything is the earlier mail (Outlook and its relatives).
_EARLIER_MAIL_IDS = frozenset("divRplyFwdMsg appendonsend OLK_SRC_BODY_SECTION mailcontainer_quoted stopSpelling".split())
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")
_BLANKS = re.compile(r"\n{3,}")
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>", re.IGNORECASE)
#: A rule across the page: what Outlook prints above the header lines of the mail it quotes.
RULE = "_" * 32


def to_text(markup: str) -> str:
    """The text of an HTML mail as a person sees it: blocks on lines of their own, quotes with "> "; empty when it cannot be read."""
    root = _tree(markup)
    if root is None:
        return ""
    writer = _Writer()
    for event, node in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        writer.walk(event, node)
    return writer.text()


def content_ids(markup: str) -> frozenset[str]:
    """The Content-IDs that the HTML shows inside itself (`cid:` links, RFC 2392)."""
    return frozenset(found.strip("<>").lower() for found in re.findall(r"""cid:([^"'\s>)]{1,256})""", markup, re.IGNORECASE))


def _tree(markup: str) -> "etree._Element | None":
    clean = _XML_DECLARATION.sub("", markup.replace("\x00", ""))
    parser = html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(clean.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


class _Writer:
    """Lines in the making: the open line, the depth of quotes, the depth of unseen and preformatted elements."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._open: list[str] = []
        self._quotes = 0
        self._unseen = 0
        self._preformatted = 0

    def walk(self, event: str, node: "etree._Element") -> None:
        """One step of the walk over the tree."""
        if not isinstance(node.tag, str):
            self._write(node.tail)
        elif event == "start":
            self._start(node, node.tag.lower())
        else:
            self._end(node, node.tag.lower())

    def text(self) -> str:
        """Everything written, at most one blank line between paragraphs."""
        self._break()
        return _BLANKS.sub("\n\n", "\n".join(self._lines)).strip("\n")

    def _start(self, node: "etree._Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if tag == "hr" or node.get("id") in _EARLIER_MAIL_IDS:
            self._line(RULE)
        self._unseen += tag in _UNSEEN
        self._preformatted += tag == "pre"
        self._quotes += _is_quote(node, tag)
        if tag == "br":
            self._break(even_empty=True)
        elif tag == "li":
            self._open.append("- ")
        elif tag in ("td", "th"):
            self._open.append(" ")
        self._write(node.text)

    def _end(self, node: "etree._Element", tag: str) -> None:
        if tag in _BLOCKS:
            self._break()
        if tag in ("p", "blockquote", "table", "ul", "ol") or _is_quote(node, tag):
            self._line("")
        self._unseen -= tag in _UNSEEN
        self._preformatted -= tag == "pre"
        self._quotes -= _is_quote(node, tag)
        self._write(node.tail)

    def _write(self, text: str | None) -> None:
        if not text or self._unseen:
            return
        if not self._preformatted:
            self._open.append(_SPACES.sub(" ", text))
            return
        for index, line in enumerate(text.split("\n")):
            if index:
                self._break(even_empty=True)
            self._open.append(line)

    def _break(self, *, even_empty: bool = False) -> None:
        line = "".join(self._open)
        line = line.rstrip() if self._preformatted else _SPACES.sub(" ", line).strip()
        self._open.clear()
        if line or even_empty:
            self._line(line)

    def _line(self, line: str) -> None:
        prefix = "> " * min(self._quotes, 5)
        self._lines.append((prefix + line).rstrip() if not self._unseen else "")


def _is_quote(node: "etree._Element", tag: str) -> bool:
    return tag == "blockquote" or not _QUOTE_CLASSES.isdisjoint((node.get("class") or "").split())
