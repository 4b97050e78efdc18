from aiogram.fsm.state import State, StatesGroup


class JudgingOffers(StatesGroup):
    comment = State()  # why a material is returned
