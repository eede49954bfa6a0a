"""Long work gives its turn away: who waits for a timer in the same thread goes on in between."""

import subprocess
import sys

# In a process of its own: what gevent changes it changes for all of it.
PLAY = """
from gevent import monkey
monkey.patch_all()
import gevent, time
from stormlamp.time_slices import PIECE_S, in_slices

rung = []
def ring():
    while True:
        gevent.sleep(PIECE_S / 10)
        rung.append(time.thread_time())

def busy():
    end = time.thread_time() + PIECE_S
    while time.thread_time() < end:
        pass

gevent.spawn(ring)
gevent.sleep(0)
for _ in in_slices(range(20)):
    busy()
print(len(rung))
"""


def test_who_waits_for_a_timer_goes_on_between_the_pieces_of_long_work() -> None:
    done = subprocess.run([sys.executable, "-c", PLAY], capture_output=True, text=True, check=True)
    assert int(done.stdout) >= 15
