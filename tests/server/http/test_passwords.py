"""What a password costs who guesses; other tests make it cheap."""

import pytest
from argon2 import extract_parameters
from argon2.exceptions import VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY

from stormlamp.services import passwords

PASSWORD = "a lamp in the dark"


def test_a_password_is_hashed_as_the_rfc_says() -> None:
    assert extract_parameters(passwords.digest(PASSWORD)) == RFC_9106_LOW_MEMORY


def test_an_unknown_name_costs_as_much_as_a_wrong_password() -> None:
    nobodys = passwords._NOBODY  # noqa: SLF001 - what is verified where none is stored
    assert extract_parameters(nobodys) == RFC_9106_LOW_MEMORY
    with pytest.raises(VerifyMismatchError):
        passwords._hasher.verify(nobodys, PASSWORD)  # noqa: SLF001 - as above
