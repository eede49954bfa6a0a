"""Flask-WTF forms of the desk's pages. Labels and messages are keys of the catalogue."""

from flask_wtf import FlaskForm
from wtforms import BooleanField, PasswordField, StringField
from wtforms.validators import EqualTo, InputRequired, Length

from stormlamp.services.access.passwords import LONGEST_PASSWORD, SHORTEST_PASSWORD

LIMITS = {"shortest": SHORTEST_PASSWORD, "longest": LONGEST_PASSWORD}


class SignInForm(FlaskForm):  # type: ignore[misc] # Flask-WTF carries no types
    """Name or id, password, and whose computer this is."""

    account = StringField("account", [InputRequired("missing"), Length(max=60, message="wrong")])
    password = PasswordField(
        "password", [InputRequired("missing"), Length(max=LONGEST_PASSWORD, message="wrong")]
    )
    not_mine = BooleanField("not_mine")


class PasswordForm(FlaskForm):  # type: ignore[misc] # Flask-WTF carries no types
    """A new password, twice."""

    fresh = PasswordField(
        "new_password",
        [
            InputRequired("missing"),
            Length(min=SHORTEST_PASSWORD, message="too_short"),
            Length(max=LONGEST_PASSWORD, message="too_long"),
        ],
    )
    again = PasswordField("repeat_password", [InputRequired("missing"), EqualTo("fresh", "unlike")])


class PasswordChangeForm(PasswordForm):
    """A new password for who has one: the current one first."""

    current = PasswordField("current_password", [InputRequired("missing")])
