"""The best clock sample of each epoch of each device."""

from sqlalchemy import BigInteger, Float
from sqlalchemy.orm import Mapped, mapped_column

from stormlamp.storage.database.store import Base


class ClockSample(Base):
    """Server time minus phone time, as measured by the phone at its own time `at` (microseconds)."""

    __tablename__ = "clock_samples"

    site: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    device_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    offset_ms: Mapped[float] = mapped_column(Float(53))
    rtt_ms: Mapped[float] = mapped_column(Float(53))
    at: Mapped[int] = mapped_column(BigInteger)
