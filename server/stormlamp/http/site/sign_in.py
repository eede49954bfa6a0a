"""The desk's pages: sign in with a password, set one, choose a language."""

from flask import Blueprint, Response, redirect, render_template, request
from flask_wtf import FlaskForm
from werkzeug.wrappers import Response as AnyResponse

from stormlamp.catalogue import WALLBOARD
from stormlamp.domain.languages import LANGUAGES
from stormlamp.http import cookies
from stormlamp.http.context import current_session, runtime
from stormlamp.http.route_rights import ANYONE, may
from stormlamp.http.site import known_browsers
from stormlamp.http.site.forms import LIMITS, PasswordChangeForm, PasswordForm, SignInForm
from stormlamp.http.site.words import COOKIE, words
from stormlamp.services.access import codes, passwords, sessions
from stormlamp.services.access.actors import Actor
from stormlamp.services.access.codes import Invitation
from stormlamp.services.access.sessions import SessionReader
from stormlamp.services.refusals import BadPassword, CommonPassword, NotSignedIn, TooManyTries

desk = Blueprint("desk", __name__)
MOST_FORM = 16 * 1024  # bytes; a name, two passwords and a token
YEAR = 365 * 24 * 3600
MINUTE = 60


@desk.before_request
def be_brief() -> None:
    """Take no long forms: they are read whole, and from anybody."""
    request.max_content_length = MOST_FORM


@desk.route("/sign-in", methods=["GET", "POST"])
@may(ANYONE)
def sign_in() -> AnyResponse:
    """Take a name and a password; hand over a one-use code, or a short session on a foreign computer."""
    form = SignInForm()
    if not form.validate_on_submit():
        return _again("sign_in.html", form)
    here = runtime()
    try:
        person = passwords.check_password(
            here.record.context,
            form.account.data,
            form.password.data,
            here.clock(),
            known_browsers.persons(request),
        )
    except BadPassword:
        return _page("sign_in.html", 401, form=form, fault=words()["wrong"])
    except TooManyTries as refusal:
        return _too_many(form, refusal)
    actor = passwords.proven(here.record.context, person)
    # Everybody who passes stands before it: it is let in by a link alone, and lets nobody in.
    if actor.role == WALLBOARD:
        return _page("sign_in.html", 401, form=form, fault=words()["wrong"])
    return _desk_session(actor) if form.not_mine.data else _desk_code(actor)


@desk.route("/password", methods=["GET", "POST"])
@may(ANYONE)
def password() -> AnyResponse:
    """Set or change the own password; who is not signed in is told so."""
    reader = _with_password()
    if reader is None:
        return redirect("/sign-in", 303)
    here = runtime()
    has_one = passwords.has_one(here.record.context, reader.person)
    form = PasswordChangeForm() if has_one else PasswordForm()
    if not form.validate_on_submit():
        return _again("password.html", form, account=reader.name)
    current = form.current.data if has_one else None
    try:
        passwords.change(here.record.context, reader.person, current, form.fresh.data, reader.actor)
    except BadPassword:
        return _page("password.html", 401, form=form, account=reader.name, fault=words()["wrong"])
    except CommonPassword:
        form.fresh.errors = ["common"]
        return _page("password.html", 400, form=form, account=reader.name)
    except TooManyTries as refusal:
        return _too_many(form, refusal, "password.html", account=reader.name)
    sessions.leave_desks(here.store, here.site, reader.person, cookies.token(request))
    response = _page("password.html", 200, saved=True)
    known_browsers.remember(request, response, reader.person)
    return response


@desk.post("/language")
@may(ANYONE)
def choose_language() -> AnyResponse:
    """Remember a language for the server's pages and go back to where it was chosen."""
    back = request.form.get("back", "")
    # Only our own pages: an address from a form must not lead elsewhere.
    response = redirect(back if back in {"/sign-in", "/password"} else "/sign-in", 303)
    if (chosen := request.form.get("lang", "")) in LANGUAGES:
        response.set_cookie(COOKIE, chosen, max_age=YEAR, secure=True, samesite="Lax")
    return response


def _with_password() -> SessionReader | None:
    """Who is signed in and may have a password; a wallboard may not."""
    try:
        reader = current_session()
    except NotSignedIn:
        return None
    return None if reader.role == WALLBOARD else reader


def _desk_code(actor: Actor) -> AnyResponse:
    """Let this browser become a device by the same path as a phone."""
    here = runtime()
    code, _ = codes.make_code(here.record.context, Invitation(person=actor.person), here.clock(), actor)
    response = redirect(codes.link("", code), 303)
    known_browsers.remember(request, response, str(actor.person))
    return response


def _desk_session(actor: Actor) -> AnyResponse:
    here = runtime()
    started = sessions.begin_at_desk(here.record.context, actor, here.clock())
    response = redirect("/", 303)
    # No age: the browser forgets it with its window, the server after twelve hours.
    cookies.give(response, started.token, None)
    return response


def _too_many(
    form: FlaskForm, refusal: TooManyTries, template: str = "sign_in.html", **more: str
) -> AnyResponse:
    minutes = -(-(refusal.retry_after_s or 0) // MINUTE)
    fault = words()["wait"].format(minutes=minutes)
    response = _page(template, 429, form=form, fault=fault, **more)
    response.headers["Retry-After"] = str(refusal.retry_after_s)
    return response


def _again(template: str, form: FlaskForm, **more: str) -> AnyResponse:
    """Show a form first, or again with what is wrong; a token that is missing or too old is said too."""
    if not form.is_submitted():
        return _page(template, 200, form=form, **more)
    fault = words()["stale"] if "csrf_token" in form.errors else None
    return _page(template, 400, form=form, fault=fault, **more)


def _page(template: str, status: int, **shown: object) -> Response:
    text = render_template(template, words=words(), limits=LIMITS, **shown)
    return Response(text, status, mimetype="text/html")
