from core.slots import LatestSlot


def test_the_newest_wins_and_losses_are_counted() -> None:
    slot: LatestSlot[str] = LatestSlot()
    slot.put("first")
    slot.put("second")
    assert slot.take() == "second"
    assert slot.dropped == 1


def test_an_item_is_taken_once() -> None:
    slot: LatestSlot[int] = LatestSlot()
    assert slot.take() is None
    slot.put(0)  # a false value is an item like any other
    assert slot.take() == 0
    assert slot.take() is None
    slot.put(1)
    assert slot.dropped == 0
