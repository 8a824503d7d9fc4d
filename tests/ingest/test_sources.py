"""Files, folders and standard input."""

import io
import os
import stat
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.domain.errors import InputError
from onrecord.ingest.sources import Format, Source, find_sources, printable, read_source, reason_of


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")


def names_in(folder: Path) -> list[str]:
    found = list(find_sources([folder]))
    return [str(each.path.relative_to(folder)) for each in found if isinstance(each, Source) and each.path]


def test_a_folder_is_walked_in_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "a/2.md", "a/1.HTML", "c/d/e.htm")
    assert names_in(tmp_path) == ["a/1.HTML", "a/2.md", "b.txt", "c/d/e.htm"]


def test_what_is_no_article_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "README.md", "LICENSE.txt", "feed.xml", "f.opml", ".hidden.txt", ".git/a.txt", "p.png", "a.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_a_file_that_is_named_is_a_source_whatever_it_is_called(tmp_path: Path) -> None:
    write(tmp_path, "README", "story.html")
    assert [
        each.format for each in find_sources([tmp_path / "README", tmp_path / "story.html"]) if isinstance(each, Source)
    ] == [None, Format.HTML]


def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    write(tmp_path, "a/1.txt")
    (tmp_path / "a" / "back").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "other.txt").symlink_to("other.txt")
    assert names_in(tmp_path) == ["a/1.txt"]
    broken = [each for each in find_sources([tmp_path]) if isinstance(each, InputError)]
    assert [error.name for error in broken] == [str(tmp_path / "other.txt")]


def test_a_folder_that_may_not_be_read_is_an_error_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a/1.txt", "b.txt")
    listed = Path.iterdir

    def iterdir(self: Path) -> object:
        if self.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found = list(find_sources([tmp_path]))
    assert [str(each) for each in found if isinstance(each, InputError)] == [
        f"{tmp_path}/a: may not be read (permission denied)"
    ]
    assert len(found) == 2


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"words")))
    [source] = find_sources(["-"])
    assert isinstance(source, Source)
    assert (source.name, read_source(source)) == ("-", b"words")


def source_of(path: Path) -> Source:
    return Source(name=printable(path), path=path, format=None)


def test_what_cannot_be_read_says_why(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reasons = {}
    for path in (tmp_path / "pipe", tmp_path / "gone", tmp_path, Path("/dev/null"), Path("nul\0")):
        with pytest.raises(InputError) as caught:
            read_source(source_of(path))
        reasons[path.name] = caught.value.reason
    assert reasons == {
        "pipe": "is not an ordinary file",
        "gone": "is not there",
        tmp_path.name: "is a folder",
        "null": "is not an ordinary file",
        "nul\0": "can't be read (not a possible name)",
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    (tmp_path / "a.txt").chmod(stat.S_IWUSR)
    with pytest.raises(InputError, match="permission denied"):
        read_source(source_of(tmp_path / "a.txt"))


def test_other_errors_of_the_system_are_passed_on_in_its_words() -> None:
    assert reason_of(OSError(5, "Input/output error")) == "can't be read (input/output error)"
    assert reason_of(OSError()) == "can't be read (input/output error)"


def test_names_can_be_printed_and_stored_whatever_the_file_is_called() -> None:
    assert printable(Path("ok/Zo\xeb.txt")) == "ok/Zo\xeb.txt"
    assert printable(Path("a\x1b[31m\n\udcff\u202e.txt")) == r"a\x1b[31m\n\xff\u202e.txt"
