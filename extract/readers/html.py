r"""HTML -> the main content of a page, a line a block, with what its head says of it.

Menus, asides, footers, forms and cookie notices are no part of what a page says. What HTML itself marks as
such is taken out first, then trafilatura looks for the article; of a page too short or too plain for it, all
that is left is taken. A page that is links and little else is refused.

>>> read(b"<main><h1>Titre</h1><p>La Ville<br>soutient <b>l'ESS</b>.</p></main><nav>Menu</nav>").text
"Titre\nLa Ville\nsoutient l'ESS."
"""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.readers.encoding import decode
from extract.readers.reading import Metadata, ReadError, Reading, is_data_row, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from extract.readers.reading import Limits

_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,30})""", re.IGNORECASE)
_DECLARATION = re.compile(r"\s{0,99}<\?xml[^>]{0,500}\?>")
_UNSEEN = (
    "script style noscript template iframe object svg canvas audio video select textarea button dialog head"
)
_FURNITURE = "nav aside footer menu"
_ROLES = "navigation banner contentinfo search complementary dialog alertdialog menu menubar"
_LINKED = "a button option label"
_BLOCK_TAGS = """
address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody thead tfoot tr ul
code head item lb list quote row
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS, _ROWS = frozenset({"td", "th", "cell"}), frozenset({"tr", "row"})
_CELL_END = "\x1f"
_PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished']/@content",
    "//meta[@name='dcterms.issued' or @name='DC.date.issued' or @name='citation_publication_date']/@content",
    "//meta[@name='dcterms.date' or @name='DC.date']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
)
_JSON_PUBLISHED = re.compile(r'"datePublished"\s{0,9}:\s{0,9}"([^"]{4,40})"')
_PROSE_SHARE, _LEFT_SHARE, _NOTICE_SHARE, _MAIN_SHARE = 0.2, 0.1, 0.25, 0.6
_SENTENCE = 6


def read(data: bytes, _limits: Limits | None = None) -> Reading:
    """Read the main content of an HTML page.

    Raises:
        ReadError: There is no text in it, or nothing but navigation.
    """
    source = _DECLARATION.sub("", decode(data, _charset(data)), count=1)
    tree = _parse(source)
    metadata, letters = _metadata(tree), _letters(_text(tree))
    _prune(tree)
    page = list(_lines(tree))
    if _prose_share(tree) < _PROSE_SHARE or not _says_something(page, letters):
        raise ReadError(
            "no text but navigation: links and little else", "save the page of the article itself"
        )
    lines = _main(tree, page)
    return Reading("\n".join(lines), metadata, around="\n".join(page))


def _charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def _parse(source: str) -> _Element:
    from lxml import etree, html

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree: _Element = html.document_fromstring(_printable(source).encode(), parser=parser)
    except etree.ParserError as error:
        raise ReadError("no HTML element in it", "save the page again from the browser") from error
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise ReadError("its elements are nested too deep", "save the text of the page as .txt")
    return tree


def _printable(source: str) -> str:
    """Without the control characters that no XML tree can hold."""
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", " ", source)


def _metadata(tree: _Element) -> Metadata:
    def first(*paths: str) -> str | None:
        return next(
            (text for path in paths for node in tree.xpath(path) if (text := " ".join(str(node).split()))),
            None,
        )

    heading = next((_text(node) for node in tree.xpath("//main//h1 | //article//h1") if _text(node)), None)
    heading = heading or next((_text(node) for node in tree.xpath("//h1") if _text(node)), None)
    dated = first(*_PUBLISHED)
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        dated = dated or next(iter(_JSON_PUBLISHED.findall(str(script))), None)
    name = first("//title/text()")
    return Metadata(
        title=heading or first("//meta[@property='og:title']/@content") or (name and name.split(" | ")[0]),
        publisher=first("//meta[@property='og:site_name']/@content"),
        date=dated and dated.replace("/", "-"),
        url=first("//link[@rel='canonical']/@href"),
        lang=first("/html/@lang", "/html/@xml:lang"),
    )


def _prune(tree: _Element) -> None:
    """Take out what is not seen and what HTML or its class names mark as furniture."""
    most = _NOTICE_SHARE * len(_text(tree))
    named = [*_UNSEEN.split(), *_FURNITURE.split()]
    unseen = [f"self::{tag}" for tag in named] + [f"@role='{role}'" for role in _ROLES.split()]
    unseen += ["@hidden", "@aria-hidden='true'", "contains(translate(@style, ' ', ''), 'display:none')"]
    _drop(tree.xpath(f"//body//*[{' or '.join(unseen)}] | //head"))
    titled = "" if tree.xpath("//main//h1 | //article//h1") else " or .//h1"
    _drop(tree.xpath(f"//header[not(ancestor::main or ancestor::article{titled})]"))
    _drop(tree.xpath("//form[not(.//main or .//article or .//h1 or count(.//p) > 2)]"))
    marks = frozenset(table("reading")["html"]["furniture"])
    _drop(
        node
        for node in tree.xpath(
            "//body//*[@id or @class][not(self::main or self::article or .//main or .//h1)]"
        )
        if marks & set(re.split(r"[\s_-]+", f"{node.get('id', '')} {node.get('class', '')}".lower()))
        and len(_text(node)) < most
    )


def _drop(nodes: Iterator[_Element] | list[_Element]) -> None:
    """Remove elements, but not the text that follows them."""
    for node in list(nodes):
        if node.getparent() is not None:
            node.drop_tree()


def _prose_share(tree: _Element) -> float:
    """The share of the letters of a page that stand in no link, in [0, 1]."""
    inside = " or ".join(f"self::{tag}" for tag in _LINKED.split())
    linked = sum(_letters(_text(node)) for node in tree.xpath(f"//*[{inside}][not(ancestor::*[{inside}])]"))
    letters = _letters(_text(tree))
    return 1 - linked / letters if letters else 0.0


def _says_something(page: list[str], letters: int) -> bool:
    """Whether what is left of a page is a good part of its letters, or holds a sentence at least."""
    left = sum(map(_letters, page))
    return left > 0 and (left > _LEFT_SHARE * letters or any(len(line.split()) >= _SENTENCE for line in page))


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def _text(node: _Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _main(tree: _Element, page: list[str]) -> list[str]:
    """The lines of the main content."""
    mains = tree.xpath("//main | //*[@role='main']")
    inside = list(_lines(mains[0])) if len(mains) == 1 else page
    for shortest in ("250", "1"):
        found = _extracted(tree, shortest)
        long_enough = len(mains) != 1 or len("".join(found)) >= _MAIN_SHARE * len("".join(inside))
        if long_enough and (len(found) > 1 or len(inside) == 1 == len(found)):
            return found
    return inside or page


def _extracted(tree: _Element, shortest: str) -> list[str]:
    """What trafilatura takes for the article, where it is at least so many characters long."""
    import trafilatura
    from trafilatura.settings import DEFAULT_CONFIG

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = shortest
    document = trafilatura.bare_extraction(
        deepcopy(tree), favor_recall=True, include_comments=False, include_tables=True, config=config
    )
    body = getattr(document, "body", None)
    return [] if body is None else list(_lines(body))


def _lines(tree: _Element) -> Iterator[str]:
    """The text of a tree, a line a block; the cells of a table row stand in one line, parted by " | "."""
    from lxml.etree import iterwalk

    run: list[str] = []
    row: _Element | None = None
    for event, node in iterwalk(tree, events=("start", "end")):
        if event == "start" and node.tag in _ROWS and row is None and is_data_row(node.itertext()):
            row = node
        if node.tag in _BLOCKS:
            if row is None or row is node:
                yield from _line(run)
                run = []
            else:
                run.append(" ")
        if event == "start":
            run.append(node.text or "")
            continue
        if row is node:
            row = None
        if node.tag in _CELLS:
            run.append(_CELL_END if row is not None else " ")
        if node is not tree:
            run.append(node.tail or "")
    yield from _line(run)


def _line(run: list[str]) -> Iterator[str]:
    cells = map(tidy, "".join(run).split(_CELL_END))
    if line := " | ".join(cell for cell in cells if cell):
        yield line
