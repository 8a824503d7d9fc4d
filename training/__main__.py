"""Train the model and write it for the program: `python -m training --data FOLDER --out FOLDER`.

The folder of data holds `polnear.train.jsonl`, rows of {"id", "text", "attributions"}. The network is trained in two
rounds, the second from where the first ended and at lower rates; the mean of both ends is what is written. On two cores
it takes an hour and a half.
"""

import argparse
import hashlib
import sys
from dataclasses import asdict, replace
from pathlib import Path

import torch

from onrecord.extract.model.wordpiece import Vocabulary
from training import weights
from training.corpus import labelled, read_rows
from training.export import write
from training.learning import Recipe, train

TRAINING_DATA = "polnear.train.jsonl"
# The order of sums hangs on it, and with it the last digits of every weight.
THREADS = 2
ROUNDS = (Recipe(), Recipe(epochs=3, seed=2, encoder_rate=1e-4, head_rate=4e-4))


def main() -> None:
    """Train with the shipped recipe, but for what the command line changes."""
    parser = argparse.ArgumentParser(prog="python -m training", description="Train the model that finds who said what.")
    parser.add_argument("--data", type=Path, required=True, help=f"folder with {TRAINING_DATA}")
    parser.add_argument("--out", type=Path, required=True, help="folder for the weights")
    parser.add_argument("--version", required=True, help="name of the weights, as facts will bear it")
    parser.add_argument("--articles", type=int, help="train on the first so many articles alone, for a trial")
    parser.add_argument("--epochs", type=int, help="of each round, for a trial")
    options = parser.parse_args()
    source = options.data / TRAINING_DATA
    if not source.is_file():
        sys.exit(f"{source} is not there; name the folder that holds it by --data")
    torch.set_num_threads(THREADS)
    rounds = [replace(recipe, epochs=options.epochs or recipe.epochs) for recipe in ROUNDS]
    pieces = weights.read_pieces()
    vocabulary = Vocabulary(pieces)
    articles = [labelled(row, vocabulary) for row in read_rows(source)[: options.articles]]
    network = weights.start(vocabulary, rounds[0].seed)
    ends = []
    for recipe in rounds:
        ends.append(train(network, articles, vocabulary, recipe, lambda line: print(line, flush=True)))
        network.load_state_dict(ends[-1])
    network.load_state_dict(weights.mean(ends))
    card = {
        "version": options.version,
        "rounds": [asdict(recipe) for recipe in rounds],
        "articles": len(articles),
        "data": hashlib.sha256(source.read_bytes()).hexdigest(),
    }
    write(network, options.out, card, pieces)
    print(f"wrote {options.out}")


if __name__ == "__main__":
    main()
