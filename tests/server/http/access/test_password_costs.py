"""What a password costs who guesses; other tests make it cheap."""

import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from argon2 import extract_parameters
from argon2.exceptions import VerifyMismatchError
from argon2.profiles import RFC_9106_LOW_MEMORY
from tests.support.waiting import until

from stormlamp.services.access import password_hashing, passwords
from stormlamp.services.access.common_passwords import is_common
from stormlamp.services.access.queues import WaitingQueue
from stormlamp.services.refusals import CommonPassword, TooManyTries

PASSWORD = "a lamp in the dark"


def test_a_password_is_hashed_as_the_rfc_says() -> None:
    assert extract_parameters(passwords.hash_new_password(PASSWORD)) == RFC_9106_LOW_MEMORY


def test_an_unknown_name_costs_as_much_as_a_wrong_password() -> None:
    nobodys = password_hashing._NOBODY  # noqa: SLF001 - what is verified where none is stored
    assert extract_parameters(nobodys) == RFC_9106_LOW_MEMORY
    with pytest.raises(VerifyMismatchError):
        password_hashing._hasher.verify(nobodys, PASSWORD)  # noqa: SLF001 - as above


@pytest.mark.parametrize(
    "password",
    [
        "password123",
        "PASSWORD123",
        "Password2026!",
        "qwertyuiop",
        "1234567890",
        "ｑｗｅｒｔｙｕｉｏｐ",
        "!!iloveyou!!",
    ],
)
def test_a_password_that_many_have_is_refused_with_words_of_its_own(password: str) -> None:
    with pytest.raises(CommonPassword):
        passwords.hash_new_password(password)


@pytest.mark.parametrize(
    "password", [PASSWORD, "lamp83027492841", "停电时马灯亮着呢真好", "correct horse battery"]
)
def test_a_sentence_of_ones_own_will_do(password: str) -> None:
    assert not is_common(password)


def test_the_list_is_read_without_the_rest_of_its_package() -> None:
    is_common(PASSWORD)
    assert not [name for name in sys.modules if name.startswith("zxcvbn")]


def test_nobody_is_overtaken_in_a_line_and_who_waits_too_long_leaves_it() -> None:
    line, order = WaitingQueue(3, 60), list[int]()
    go_on, first = threading.Event(), threading.Event()

    def wait(number: int) -> None:
        with line.turn():
            if not number:
                first.set()
                go_on.wait()
            order.append(number)

    with ThreadPoolExecutor(5) as pool:
        waiting = [pool.submit(wait, 0)]
        first.wait()
        for number in (1, 2, 3):
            waiting.append(pool.submit(wait, number))
            until(lambda: len(line._waiting) == number)  # noqa: SLF001, B023 - until it stands there
        with pytest.raises(TooManyTries), line.turn():
            """There is no room for one more."""
        go_on.set()
        for each in waiting:
            each.result()
    assert order == [0, 1, 2, 3]
    impatient = WaitingQueue(3, 0.01)
    with impatient.turn(), pytest.raises(TooManyTries), impatient.turn():
        """Its turn does not come."""
    with impatient.turn():
        """Whoever left the line does not hold it up."""
