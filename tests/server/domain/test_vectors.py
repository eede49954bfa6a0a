"""The vectors are what the generator makes: both languages read the same specification."""

from tests.vectors.make_record import FOLDER, made


def test_the_stored_vectors_are_what_the_generator_makes() -> None:
    stored = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.json")}
    assert stored == made()
