"""HTML to clean text."""

import pytest

from tracker.reading import CleanText, read_bytes


def read(body: str) -> CleanText:
    return read_bytes(
        f"<!DOCTYPE html><html><head><title>A page</title></head><body>{body}</body></html>".encode(), "a"
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>One\n line</p><div>Two<div>Three</div>four</div>", ["One line", "Two", "Three", "four"]),
        ("<h2>Head</h2><p>Text &amp; more&nbsp;text</p>", ["Head", "Text & more text"]),
        ("<ol><li>First;</li><li>Second;<ol type='a'><li>Deep;</li></ol></li></ol>",
         ["1. First;", "2. Second;", "(a) Deep;"]),
        ("<ol start='5'><li>Fifth</li><li value='9'>Ninth</li></ol>", ["5. Fifth", "9. Ninth"]),
        ("<ol><li>1. Numbered already</li><li>(a) lettered</li></ol>", ["1. Numbered already", "(a) lettered"]),
        ("<ul><li>Bullet</li></ul>", ["• Bullet"]),
        ("<table><tr><td>State</td><td>0.5</td></tr></table>", ["State", "0.5"]),
        ("Distr.: General<br>4 January 2037", ["Distr.: General", "4 January 2037"]),
        ("<p>Resolution adopted by the<br>General Assembly</p>", ["Resolution adopted by the General Assembly"]),
        ("<p>Shown<!-- not shown --><span style='display:none'>nor this</span></p>", ["Shown"]),
        ("<p>An open paragraph<p>and another", ["An open paragraph", "and another"]),
    ],
)  # fmt: skip
def test_blocks(body: str, expected: list[str]) -> None:
    assert [block.text for block in read(body).blocks] == expected


def test_furniture_is_kept_apart() -> None:
    clean = read(
        "<nav><a href='/'>Home</a></nav><header>UN</header><p>Text</p><script>x()</script><footer>2037</footer>"
    )
    assert [block.text for block in clean.blocks] == ["Text"]
    assert clean.furniture == ("A page", "Home", "UN", "2037")


def test_the_head_of_an_article_is_text() -> None:
    clean = read("<main><header><h1>Title</h1></header><p>Text</p></main>")
    assert [block.text for block in clean.blocks] == ["Title", "Text"]


def test_a_list_of_footnotes_is_numbered() -> None:
    clean = read(
        "<p>lights<sup>1</sup></p><ol><li id='fn-1'>A/91/345. ↩</li><li id='fn-2'>A/91/346.</li></ol>"
    )
    assert [(note.mark, note.text) for note in clean.footnotes] == [("1", "A/91/345."), ("2", "A/91/346.")]


def test_headings_italics_and_bold() -> None:
    clean = read("<h1>Title</h1><p><b>Bold title</b></p><p>1. <em>Requests</em> <b>the</b> <i>report</i></p>")
    assert [block.heading for block in clean.blocks] == [True, True, False]
    block = clean.blocks[2]
    assert [block.text[start:end] for start, end in block.italics] == ["Requests", "report"]


def test_footnotes_by_mark_and_place() -> None:
    clean = read(
        "<p>on lighthouses,<sup><a href='#fn1'>1</a></sup> and more<sup>2</sup>, the 48<sup>th</sup> light of 3 km<sup>2</sup></p>"
        "<div id='fn1'><sup>1</sup> A/91/345.</div><p class='footnote'>2 Resolution 44/7.</p>"
    )
    assert [block.text for block in clean.blocks] == ["on lighthouses, and more, the 48th light of 3 km2"]
    block = clean.blocks[0]
    assert [(mark.mark, block.text[: mark.position]) for mark in block.marks] == [
        ("1", "on lighthouses,"),
        ("2", "on lighthouses, and more"),
    ]
    assert [(note.mark, note.text) for note in clean.footnotes] == [
        ("1", "A/91/345."),
        ("2", "Resolution 44/7."),
    ]


def test_deep_nesting_is_no_trouble() -> None:
    clean = read("<div>" * 5000 + "deep" + "</div>" * 5000)
    assert "deep" in "".join(clean.furniture) + clean.text
