"""The extraction process, with an extractor that finds nothing, slowly or not at all."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock

import onrecord
from onrecord.domain.articles import Article, ExtractionState
from onrecord.domain.decisions import Verb
from onrecord.domain.errors import ArchiveError, LanguageError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.services import extraction_worker
from onrecord.services.extraction import LOG_SUFFIX, ExtractionProcess
from onrecord.services.extraction_worker import LOCK_SUFFIX, MOST_ATTEMPTS, run
from onrecord.services.library import Library

# Newest first, as they are worked on.
IDS = ["c", "b", "a"]
SECONDS = 60.0
FAILING = (sys.executable, "-c", "import sys; sys.exit('ab')")

# Runs as the process: tells by one pipe which article it is at, and goes on when the other one has a line.
PROGRAM = """
import os, sys
from pathlib import Path
from onrecord.domain.facts import Facts
from onrecord.services.extraction_worker import main

at, go = (open(name, mode) for name, mode in ((sys.argv[0] + ".at", "w"), (sys.argv[0] + ".go", "r")))

class Slow:
    version = "slow"

    def extract(self, article, published=None):
        print(article.id, os.nice(0), file=at, flush=True)
        word = go.readline().strip()
        if word == "crash":
            os.abort()
        if word == "raise":
            raise ValueError("odd")
        return Facts(extractor="slow", text_length=len(article.text), published=published)

main(Slow)
"""


class Fake:
    """Finds nothing; does something else for some articles."""

    version = "fake"

    def __init__(self, **actions: Callable[[], object]) -> None:
        self.actions = actions
        self.seen: list[tuple[str, date | None]] = []

    def __call__(self) -> "Fake":
        return self

    def extract(self, article: Article, published: date | None = None) -> Facts:
        self.seen.append((article.id, published))
        self.actions.get(article.id, lambda: None)()
        return Facts(extractor=self.version, text_length=len(article.text), published=published)


def raising(error: BaseException) -> Callable[[], None]:
    def action() -> None:
        raise error

    return action


def article(article_id: str) -> Article:
    return Article(id=article_id, text=f"Text of {article_id}.", published=date(2026, 2, 1 + ord(article_id) % 28))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "archive.db") as library:
        library.add([article(each) for each in IDS])
        yield library


def states(library: Library) -> list[ExtractionState]:
    return [library.read(each).extraction for each in IDS]


def test_all_that_waits_is_worked_off_newest_first(library: Library) -> None:
    fake, mark = Fake(), library.change_mark()
    run(library.location, fake)
    assert fake.seen == [(each, article(each).published) for each in IDS]
    assert states(library) == [ExtractionState.DONE] * 3
    assert library.read("a").facts == Facts(extractor="fake", text_length=10, published=article("a").published)
    assert library.change_mark() != mark


def test_nothing_is_loaded_where_nothing_waits(library: Library) -> None:
    run(library.location, Fake())
    run(library.location, lambda: pytest.fail("an extractor was made"))


def test_what_comes_in_meanwhile_is_worked_off_too(library: Library) -> None:
    fake = Fake(a=lambda: library.add([article("d")]))
    run(library.location, fake)
    assert [each for each, _ in fake.seen] == [*IDS, "d"]
    assert library.pending() == 0


def test_one_article_that_fails_does_not_stop_the_others(library: Library) -> None:
    run(library.location, Fake(b=raising(ValueError("odd"))))
    assert states(library) == [ExtractionState.DONE, ExtractionState.FAILED, ExtractionState.DONE]
    assert library.read("b").failure == "ValueError: odd"


def test_an_article_of_another_language_is_skipped_and_says_so(library: Library) -> None:
    run(library.location, Fake(b=raising(LanguageError("fr"))))
    assert states(library) == [ExtractionState.DONE, ExtractionState.SKIPPED, ExtractionState.DONE]
    assert library.read("b").failure == "language fr"


def test_a_date_given_meanwhile_is_the_one_that_counts(library: Library) -> None:
    def decide() -> None:
        del fake.actions["b"]
        library.decide(Verb.DATE, ["b"], date(2020, 1, 1))

    fake = Fake(b=decide)
    run(library.location, fake)
    reading = library.read("b")
    assert reading.facts
    assert reading.facts.published == date(2020, 1, 1)
    assert [each for each, _ in fake.seen] == ["c", "b", "a", "b"]


def test_a_missing_pipeline_leaves_a_notice_and_all_articles_waiting(library: Library) -> None:
    for _ in range(MOST_ATTEMPTS + 1):
        with pytest.raises(PipelineError):
            run(library.location, Fake(c=raising(PipelineError("no pipeline: install one"))))
    assert library.notice() == "no pipeline: install one"
    assert states(library) == [ExtractionState.PENDING] * 3
    run(library.location, Fake())
    assert library.notice() is None
    assert library.pending() == 0


def test_an_extractor_that_can_not_be_made_leaves_a_notice(library: Library) -> None:
    with pytest.raises(AttributeError):
        run(library.location, raising(AttributeError("HALF")))  # type: ignore[arg-type]
    notice = library.notice()
    assert notice
    assert "AttributeError: HALF; the log" in notice


@pytest.mark.parametrize("ending", [KeyboardInterrupt(), SystemExit(0)])
def test_being_ended_costs_an_article_no_attempt(library: Library, ending: BaseException) -> None:
    for _ in range(MOST_ATTEMPTS + 1):
        with pytest.raises(type(ending)):
            run(library.location, Fake(c=raising(ending)))
    run(library.location, Fake())
    assert states(library) == [ExtractionState.DONE] * 3


def test_an_archive_that_can_not_be_written_is_no_fault_of_the_article(library: Library) -> None:
    with pytest.raises(ArchiveError, match="full"):
        run(library.location, Fake(c=raising(ArchiveError("the disk is full"))))
    assert states(library) == [ExtractionState.PENDING] * 3


def test_a_second_process_gives_way(library: Library) -> None:
    with FileLock(library.location + LOCK_SUFFIX):
        run(library.location, lambda: pytest.fail("an extractor was made"))
    assert library.pending() == 3


def test_the_program_says_why_it_ends(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["worker", library.location])
    monkeypatch.setattr(os, "nice", lambda _: None)
    handler = signal.getsignal(signal.SIGTERM)
    try:
        with pytest.raises(SystemExit, match="no pipeline"):
            extraction_worker.main(Fake(c=raising(PipelineError("no pipeline"))))
        with pytest.raises(SystemExit) as ended:
            extraction_worker.main(Fake(c=lambda: os.kill(os.getpid(), signal.SIGTERM)))
        assert ended.value.code == 0
        extraction_worker.main(Fake())
    finally:
        signal.signal(signal.SIGTERM, handler)
    assert library.pending() == 0


class Stepper:
    """Leads a real process through its articles, step by step."""

    def __init__(self, folder: Path, location: str) -> None:
        self.script = folder / "worker.py"
        self.script.write_text(PROGRAM)
        self.pipes = [Path(f"{self.script}{suffix}") for suffix in (".at", ".go")]
        for pipe in self.pipes:
            os.mkfifo(pipe)
        self.process = ExtractionProcess(location, program=(sys.executable, str(self.script)))

    def start(self) -> None:
        self.process.start()
        # Each waits until the process has opened the other end.
        self.at, self.go = self.pipes[0].open(), self.pipes[1].open("w")

    def article(self) -> str:
        return self.at.readline().split()[0]

    def answer(self, word: str = "") -> None:
        print(word, file=self.go, flush=True)

    def close(self) -> None:
        self.process.stop()
        self.at.close()
        self.go.close()

    def pid(self) -> int:
        assert self.process._process
        return self.process._process.pid


@pytest.fixture
def stepper(tmp_path: Path, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stepper]:
    monkeypatch.setenv("PYTHONPATH", str(Path(onrecord.__file__).parent.parent))
    stepper = Stepper(tmp_path, library.location)
    yield stepper
    stepper.close()


def test_a_killed_process_loses_nothing_and_the_next_goes_on(library: Library, stepper: Stepper) -> None:
    stepper.start()
    assert stepper.article() == "c"
    stepper.answer()
    assert stepper.article() == "b"
    os.kill(stepper.pid(), signal.SIGKILL)
    assert stepper.process.wait(SECONDS)
    assert not stepper.process.is_running()
    assert states(library) == [ExtractionState.DONE, ExtractionState.PENDING, ExtractionState.PENDING]
    stepper.close()
    stepper.start()
    for each in ("b", "a"):
        assert stepper.article() == each
        stepper.answer()
    assert stepper.process.wait(SECONDS)
    assert states(library) == [ExtractionState.DONE] * 3


def test_an_article_that_kills_the_process_is_given_up_and_the_others_go_on(library: Library, stepper: Stepper) -> None:
    for _ in range(MOST_ATTEMPTS):
        stepper.start()
        assert stepper.article() == "c"
        stepper.answer("crash")
        assert stepper.process.wait(SECONDS)
        stepper.at.close()
        stepper.go.close()
    assert "Aborted" in Path(library.location + LOG_SUFFIX).read_text()
    stepper.start()
    for each in ("b", "a"):
        assert stepper.article() == each
        stepper.answer()
    assert stepper.process.wait(SECONDS)
    assert states(library) == [ExtractionState.FAILED, ExtractionState.DONE, ExtractionState.DONE]
    failure = library.read("c").failure
    assert failure
    assert "ended without a result 3 times" in failure


def test_stopping_ends_it_at_once_and_costs_no_attempt(library: Library, stepper: Stepper) -> None:
    for _ in range(MOST_ATTEMPTS + 1):
        stepper.start()
        assert stepper.article() == "c"
        stepper.process.stop()
        assert not stepper.process.is_running()
        stepper.at.close()
        stepper.go.close()
    assert states(library) == [ExtractionState.PENDING] * 3
    run(library.location, Fake())
    assert states(library) == [ExtractionState.DONE] * 3


def test_starting_twice_starts_one_process(library: Library, stepper: Stepper) -> None:
    stepper.start()
    pid = stepper.pid()
    stepper.process.start()
    assert stepper.pid() == pid
    other = ExtractionProcess(library.location, program=stepper.process._program)
    assert not other.is_running()
    assert other.wait()
    other.stop()


def test_it_outlives_its_terminal_and_is_kind_to_others(library: Library, stepper: Stepper) -> None:
    stepper.start()
    assert int(stepper.at.readline().split()[1]) >= extraction_worker.NICENESS
    assert os.getsid(stepper.pid()) != os.getsid(0)
    stepper.answer()
    assert stepper.article() == "b"
    assert library.read("c").extraction is ExtractionState.DONE


def test_a_process_that_does_not_end_is_killed(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.services.extraction.STOP_SECONDS", 0.01)
    deaf = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); open(__import__('sys').argv[1] + '.deaf', 'w').close(); signal.pause()"
    os.mkfifo(library.location + ".deaf")
    process = ExtractionProcess(library.location, program=(sys.executable, "-c", deaf))
    process.start()
    Path(library.location + ".deaf").read_text()
    process.stop()
    assert not process.is_running()


def test_a_long_log_is_begun_anew(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.services.extraction.LOG_BYTES", 3)
    log = Path(library.location + LOG_SUFFIX)
    sizes = []
    for _ in range(2):
        process = ExtractionProcess(library.location, program=FAILING)
        process.start()
        process.wait(SECONDS)
        sizes.append(log.stat().st_size)
    assert sizes == [3, 3]


def test_what_ends_with_an_error_is_not_started_again_at_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = ExtractionProcess(library.location, program=FAILING)
    process.start()
    process.wait(SECONDS)
    process.start()
    assert not process.is_running()
    monkeypatch.setattr("onrecord.services.extraction.RETRY_SECONDS", 0.0)
    process.start()
    process.wait(SECONDS)
    assert Path(library.location + LOG_SUFFIX).read_text() == "ab\n" * 2


def test_the_parent_knows_nothing_of_spacy() -> None:
    source = Path(onrecord.__file__).parent.parent
    check = "import sys, onrecord.services.extraction, onrecord.services.library; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", check], env={"PYTHONPATH": str(source)}, capture_output=True, text=True, check=True
    )
    modules = set(done.stdout.split())
    assert not modules & {"spacy", "thinc", "numpy", "filelock", "platformdirs", "onrecord.extract.pipeline"}
