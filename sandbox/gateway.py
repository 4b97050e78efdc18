"""The Bot API's door: each call is checked, met by faults and limits, played, and written down."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from sandbox.errors import ApiError, Json, MisuseError
from sandbox.faults import Fault, strike
from sandbox.played import PLAYED
from sandbox.polling import Polling
from sandbox.records import Call, Upload
from sandbox.request import Request
from sandbox.schema import Method, methods
from sandbox.updates import dump
from sandbox.views import emit_faults
from sandbox.webhook import Webhook
from sandbox.world import World

TOO_MANY = 429
OK = 200


@dataclass(slots=True)
class Reply:
    code: int
    body: str
    retry_after: int | None = None
    dropped: bool = False


@dataclass(slots=True)
class Arrival:
    method: str
    raw: Json
    files: dict[str, Upload]
    arrived: float
    at: float

    @property
    def chat_id(self) -> int | str | None:
        given = str(self.raw.get("chat_id", ""))
        return int(given) if given.lstrip("-").isdigit() else given or None

    def parameters(self, spec: Method) -> Json:
        """With the files that came under a parameter's own name."""
        direct = {name: f"attach://{name}" for name in self.files if name in spec.fields}
        return {**self.raw, **direct} if direct else self.raw


class Gateway:
    def __init__(self, world: World, polling: Polling, webhook: Webhook) -> None:
        self.world = world
        self.polling = polling
        self.webhook = webhook
        self.in_flight = 0
        self._own: dict[str, Callable[[Json], Awaitable[str]]] = {
            "getUpdates": self._get_updates,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": self._webhook_info,
        }
        webhook.call = self.call

    async def call(self, name: str, raw: Json, files: dict[str, Upload] | None = None) -> Reply:
        spec = methods().get(name.lower())
        arrival = Arrival(spec.name if spec else name, raw, files or {}, _time(), self.world.now())
        counted = arrival.method != "getUpdates"
        self.in_flight += counted
        try:
            return await self._met(spec, arrival)
        finally:
            self.in_flight -= counted
            if counted and not self.in_flight:
                self.world.journal.ring("confirmed")

    async def _met(self, spec: Method | None, arrival: Arrival) -> Reply:
        fault = self._fault(arrival)
        try:
            if fault:
                await self._before(fault)
            reply = Reply(OK, await self._played(spec, arrival))
            error = None
        except ApiError as refusal:
            error = refusal
            retry = (refusal.parameters or {}).get("retry_after")
            reply = Reply(refusal.code, dump(refusal.answer()), retry)
        except ConnectionAbortedError:
            error = ApiError(0, "the connection was closed")
            reply = Reply(0, "", dropped=True)
        self._log(arrival, error, fault)
        if fault and fault.kind == "stall_after":
            await asyncio.sleep(fault.seconds)
        if fault and fault.kind == "drop_after":
            reply.dropped = True
        return reply

    def _fault(self, arrival: Arrival) -> Fault | None:
        if not self.world.faults:
            return None
        fault = strike(self.world.faults, arrival.method, arrival.chat_id, self.world.random)
        if fault:
            emit_faults(self.world)
        return fault

    @staticmethod
    async def _before(fault: Fault) -> None:
        if refusal := fault.refusal():
            raise refusal
        if fault.kind == "drop_before":
            raise ConnectionAbortedError
        if fault.kind == "stall":
            await asyncio.sleep(fault.seconds)

    async def _played(self, spec: Method | None, arrival: Arrival) -> str:
        if spec is None:
            raise ApiError(404, "Not Found: method not found")
        try:
            args = spec.check(arrival.parameters(spec))
            if own := self._own.get(spec.name):
                return await own(args)
            play = PLAYED.get(spec.name) or not_played(spec.name)
            self._count(spec.name, args)
            result = play(Request(self.world, args, arrival.files))
        except MisuseError as misuse:
            self.world.violate(f"{spec.name}: {misuse.description}")
            raise
        except ApiError:
            raise
        except Exception as error:
            self.world.violate(f"the sandbox made an error in {spec.name}: {error!r}")
            raise ApiError(500, "Internal Server Error") from error
        self.world.check_result(spec.name, result)
        return _success(dump(result))

    def _count(self, name: str, args: Json) -> None:
        chat_id = args.get("chat_id")
        if self.world.limits.on and isinstance(chat_id, int):
            many: Any = args.get("media") or args.get("message_ids") or [None]
            self.world.limits.take(name, chat_id, len(many) if isinstance(many, list) else 1)

    def _log(self, arrival: Arrival, error: ApiError | None, fault: Fault | None) -> None:
        call = Call(
            n=len(self.world.calls) + 1,
            arrived=arrival.arrived,
            at=arrival.at,
            method=arrival.method,
            chat_id=arrival.chat_id,
            params=arrival.raw,
            ok=error is None,
            code=error.code if error else OK,
            description=error.description if error else None,
            ms=round((_time() - arrival.arrived) * 1000, 2),
            fault=fault,
        )
        self.world.calls.append(call)
        if arrival.method != "getUpdates":
            self.world.journal.record("call", call.state(), "calls")

    async def _get_updates(self, args: Json) -> str:
        batch = await self.polling.get_updates(args)
        return _success(f"[{','.join(update.body for update in batch)}]")

    async def _set_webhook(self, args: Json) -> str:
        if not args["url"]:
            return await self._delete_webhook(args)
        if args.get("drop_pending_updates"):
            self.world.updates.clear()
        self.world.updates.allow(args.get("allowed_updates"))
        self.webhook.set(args)
        self.polling.hooked = True
        self.world.journal.ring("polling")
        self.polling.dismiss()
        return '{"ok":true,"result":true,"description":"Webhook was set"}'

    async def _delete_webhook(self, args: Json) -> str:
        if args.get("drop_pending_updates"):
            self.world.updates.clear()
        self.webhook.remove()
        self.polling.hooked = False
        return '{"ok":true,"result":true,"description":"Webhook was deleted"}'

    async def _webhook_info(self, _args: Json) -> str:
        info = self.webhook.info()
        self.world.check_result("getWebhookInfo", info)
        return _success(dump(info))


def not_played(name: str) -> Callable[[Request], Any]:
    raise MisuseError(f"Not Implemented: the sandbox does not play {name}", 501)


def _time() -> float:
    return asyncio.get_running_loop().time()


def _success(result: str) -> str:
    return f'{{"ok":true,"result":{result}}}'
