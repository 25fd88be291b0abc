"""English sentences for training: call talk, numbers, mouth gymnastics, and books.

Two sources were written for this project. PATTERNS is a small grammar of about a thousand
million sentences; RESERVED is a fixed list that training must never see, so that a test on it
means something. The wording aims at the mouth: many closures (p b m), tucks (f v), rounded and
spread vowels, and consonant clusters, in the manner of everyday video calls. The third source is
the transcripts of LJSpeech, where the user has them (`SentencePool`).

Which split a sentence belongs to follows from its words alone (`split_of`), so that data made by
different commands at different times keeps the same sentences from training.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, islice

import numpy as np

from core.errors import TrainingError

_SLOT = re.compile(r"\{(\w+)\}")
_MAX_TRIES = 200
_GRAMMAR_EVERY = 4  # with transcripts: one sentence of the grammar, rich in closures, to three
_OF_A_HUNDRED = {"heldout": 3, "valid": 2}

WORDS: dict[str, tuple[str, ...]] = {
    "name": (
        "Bob", "Mabel", "Pamela", "Phoebe", "Victor", "Fiona", "Wendy", "Oliver", "Maya", "Hugh",
        "Zoe", "Judith", "Thea", "Sheila", "George", "Ruth", "Naomi", "Louise", "Abby", "Boris",
        "Vivian", "Priya", "Omar", "Chloe", "Yusuf", "Beth", "Joyce", "Howard", "Emma", "Philip",
    ),
    "place": (
        "Boston", "Venice", "the beach", "Warsaw", "the office", "Peru", "Zurich", "my living room",
        "the workshop", "Oslo", "Vermont", "the pub", "Munich", "the blue room", "Baltimore",
        "the museum", "Yokohama", "the village", "Cape Town", "the roof", "Moscow", "Bombay",
    ),
    "thing": (
        "map", "report", "phone", "movie", "spoon", "proposal", "bubble wrap", "window", "webcam",
        "zoom lens", "sheep", "boat", "violin", "moon", "umbrella", "toothbrush", "vase", "chimney",
        "puzzle", "fountain", "jumper", "five page summary", "bathtub", "green tea", "book shelf",
        "yellow coat", "wooden box", "measuring tape", "pepper mill", "shoe", "juice", "toy bear",
    ),
    "food": (
        "blueberry muffins", "apple pie", "mushroom soup", "beef stew", "warm bread", "peaches",
        "fried fish", "plum jam", "a bowl of rice", "vegetable broth", "cheese", "waffles",
        "popcorn", "roast beef", "purple grapes", "vanilla pudding", "a few olives", "smoked ham",
    ),
    "adj": (
        "big", "smooth", "brave", "purple", "famous", "weird", "full", "awful", "beautiful",
        "simple", "loud", "humble", "vivid", "warm", "fresh", "cheap", "thin", "wobbly", "proper",
        "empty", "huge", "fuzzy", "early", "royal", "plain", "wavy", "better", "cosy", "muddy",
    ),
    "verb": (
        "move", "open", "buy", "paint", "measure", "review", "push", "choose", "watch", "prove",
        "wrap", "remove", "shape", "follow", "show", "improve", "borrow", "fetch", "use", "brew",
        "oil", "join", "save", "combine", "weave", "keep", "throw", "observe", "poke", "view",
    ),
    "past": (
        "moved", "opened", "bought", "painted", "measured", "reviewed", "pushed", "chose",
        "watched", "wrapped", "removed", "followed", "showed", "improved", "borrowed", "found",
        "threw", "blew up", "voted for", "wove", "made", "sold", "caught", "brought", "enjoyed",
    ),
    "number": (
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve", "fourteen", "fifteen", "twenty two", "thirty five", "forty seven", "fifty four",
        "sixty one", "seventy six", "eighty five", "ninety nine", "one hundred", "five thousand",
    ),
    "time": (
        "on Monday", "by Wednesday", "this afternoon", "at half past five", "tomorrow morning",
        "in February", "before lunch", "around noon", "every evening", "last November", "soon",
        "in a few weeks", "on the fourth of July", "at a quarter to eight", "after the break",
    ),
    "person": (
        "my mother", "your boss", "the whole team", "a baby", "our new neighbour", "the bus driver",
        "my father", "their nephew", "the woman in blue", "a good friend", "the judge", "our vet",
        "the chief of police", "my youngest brother", "the weather man", "a famous author",
    ),
    "hello": (
        "Hello everybody", "Good morning", "Hi there", "Good afternoon", "Welcome back",
        "Hey folks", "Good evening", "Hello from here", "Oh, hi", "Thanks for joining",
        "Morning, all of you", "Nice to see you", "Ah, there you are",
    ),
    "opinion": (
        "I believe", "we hope", "they say", "you know", "I suppose", "it seems", "we all feel",
        "I am sure", "people think", "she told me", "he would bet", "my view is",
    ),
    "manner": (
        "slowly", "with both hands", "very smoothly", "in a hurry", "with great joy", "by mistake",
        "without a fuss", "as you would expect", "over and over", "just for fun", "on purpose",
        "quite badly", "like a pro", "bit by bit", "in the usual way", "before anyone woke up",
    ),
    "topic": (
        "the budget", "our mobile app", "voice over video", "the summer festival", "home repair",
        "public transport", "the new website", "machine learning", "school fees", "wind power",
        "bird watching", "the power failure", "travel plans", "the board meeting", "ocean waves",
    ),
}  # fmt: skip

PATTERNS: tuple[str, ...] = (
    "{hello}, can {person} hear me, or should I move my {thing} a bit?",
    "{hello}, this is {name}, and today we will talk about {topic}.",
    "{hello}. My name is {name}, and I work with {name} in {place}.",
    "Please {verb} the {adj} {thing} {time}.",
    "{name} {past} {number} {adj} boxes {manner}.",
    "Would you {verb} the {thing} for {person} {time}?",
    "{opinion} {person} {past} the {adj} {thing} {manner}.",
    "We need {number} people to {verb} the {thing} {time}, and {number} more in {place}.",
    "{name} and {name} ate {food} and {food} in {place}.",
    "How much would a {adj} {thing} cost {person} in {place}?",
    "You are on mute, {name}, so {person} could not hear you.",
    "Let me share my screen and show you the {adj} {thing} and then {topic}.",
    "About {topic}: {opinion} we should {verb} it {time}.",
    "The {adj} {thing} was {number} feet from the {adj} {thing}.",
    "If {person} will {verb} it {manner}, we can move on to {topic}.",
    "My favourite food is {food}, but {name} would choose {food} {time}.",
    "Five, four, three, two, one, and now {name} may {verb} the {thing}.",
    "The number is {number}, {number}, {number}, and then {number}.",
    "Why would {person} {verb} {number} {adj} pumps {manner}?",
    "{time} {person} {past} a {adj} {thing} and some {food}.",
    "Maybe {name} forgot to {verb} the {thing} we {past} {time}.",
    "Both {name} and {person} {past} it {manner}, which was {adj}.",
    "Before we move to {place}, who will {verb} my {adj} {thing}?",
    "We have {number} more minutes for {topic}, and {opinion} that is fine.",
    "Could you repeat that, {name}? You sounded {adj} and far away.",
    "I {past} a {thing} for {number} pounds, and {name} {past} mine for {number}.",
    "Put the {food} by the {thing}, and the {thing} above the {adj} {thing}.",
    "Who moved the {thing}? {opinion} it was {name} or {person}.",
    "Few of us ever {verb} a {adj} {thing}, but {person} would {verb} two.",
    "From {place} to {place} it takes {number} hours by boat.",
    "Thank you very much, {name}; we will meet again {time} in {place}.",
    "Goodbye, {name}, goodbye, {name}, and do {verb} your {thing} {time}.",
    "Oh wow, {opinion} {number} views on a video of {topic} is {adj}!",
    "Mum bought {food}; {name} brought {food}; I have {number} paper plates.",
    "Whoever {past} the {thing} should also {verb} the {adj} {thing}.",
    "Yes, I do. No, {name}, I never {past} a {adj} {thing}.",
    "Are we all here? {name} is late, {name} is away, and {person} will call {time}.",
    "We {past} it {time}, we {past} it {manner}, and it was still {adj}.",
    "Measure {number} cups of flour, beat {number} eggs, and fold in {food}.",
    "She shows {number} shiny shoes to {person}, who chooses a {adj} {thing}.",
    "Whatever the weather in {place}, {name} will wear a {adj} jumper {time}.",
    "Push the bottom button, wait for the beep, then {verb} the {thing} {manner}.",
    "A {adj} moon above {place} made {person} {verb} the {thing}.",
    "To be fair, {topic} is {adj}, and {opinion} most people love it.",
    "Plan A was to {verb} it; plan B is to {verb} it {manner}; plan C is {food}.",
    "Okay, so {name} asked about {topic}, and my answer is {number}.",
    "Sorry, I was away; what did {person} say about {topic}?",
    "Pick up {number} {adj} pebbles from {place} and paint them blue.",
    "We use a {adj} {thing} to {verb} a {adj} {thing} {manner}.",
    "Do you see the {thing} near {person}? {name} {past} it {time}.",
    "The movie about {topic} begins {time} and is over in {number} minutes.",
    "Every {adj} {thing} in {place} reminds me of {food}.",
    "{name}, you go first; then {name}, then {person}, and I will go last.",
    "Few visitors ever saw {person} {verb} a {thing} in {place}.",
    "It would be awfully {adj} of you to {verb} my {thing} {time}.",
    "Room {number} is full, so we moved {topic} to room {number} {time}.",
)

RESERVED: tuple[str, ...] = (
    "Peter promised to bring pumpkin soup to the picnic above the bay.",
    "My microphone works, my camera works, but my coffee machine does not.",
    "Five brave firemen found a frightened fox under the bridge.",
    "We would love to see the view from your window when the fog lifts.",
    "Mimi mopped the marble floor while Papa polished the copper pots.",
    "Shall we postpone the workshop, or push ahead without the new model?",
    "The blue boat bobbed past the breakwater and vanished before noon.",
    "Thirty three thirsty thieves thought they saw the king throw a feast.",
    "Could everyone who joined late please type a name into the chat?",
    "He chewed a chunk of cheddar cheese and washed it down with juice.",
    "Warm wind whistled through the willows while we waited for a wagon.",
    "If the battery fails, plug the cable into the port above the fan.",
    "Sue knew a few rude fools who threw food at the moon.",
    "Oh, that is a fabulous outcome; please pass my thanks to everybody.",
    "The vase from Vienna was very heavy, so we wrapped it in velvet.",
    "Above all, keep the proposal brief, polite, and easy to remember.",
    "A ragged yellow leaf fell on the railway line beside the river.",
    "Both bamboo poles bumped the beam and broke the paper lamp.",
    "You choose the music, I will make popcorn, and Eve may pick the film.",
    "Our measurements from April were wrong by almost twelve percent.",
    "Joyful boys enjoy noisy toys, or so the boy's voice coach believes.",
    "How now, said the owl, and flew around the tower without a sound.",
    "Please mute yourself when the dog barks or the baby babbles.",
    "Two tulips bloomed in the pool of light beside the broken pump.",
    "I often wonder whether whales ever weep or only hum.",
    "Bring me a map of Bermuda, a compass, and a bottle of ginger beer.",
    "The early bird may get the worm, but the second mouse gets the cheese.",
    "Seven silver swans swam silently over the misty marsh.",
    "We have improved the forecast, and profit moved up by four points.",
    "Wait, what? No way, you were in Papua for the whole of February?",
    "Pop the balloon, pull the rope, and jump before the bell rings.",
    "A thin thread of smoke rose above the farm where the fire began.",
    "My uncle mumbles, my aunt bellows, and my nephew hums opera.",
    "Each evening at eight she reads a page of an easy Greek story.",
    "Good food should look good, smell good, and be good for you.",
    "Zebras graze in hazy meadows as the buzz of bees grows louder.",
    "Put the purple book on the wooden hook by the brook, would you?",
    "Fewer people value privacy than one might suppose, I am afraid.",
    "Hmm, maybe; but my problem is the amount of paper in the printer.",
    "Quickly, whisper the password before the wizard wakes the wolf.",
    "That vague leisure project became a genuine treasure for us both.",
    "Grab a cab to the club, rob, or hop on the tube to Wembley.",
    "The committee approved the budget, though nobody moved an inch.",
    "Ooh, you have a new blue suit; who chose it, you or Louise?",
)


def speakable_sentences(seed: int) -> Iterator[str]:
    """Endless sentences from the grammar, none twice and none of RESERVED; same for a same seed.

    Raises TrainingError when the grammar has nothing new left (after very many sentences).
    """
    rng = np.random.default_rng([seed, 0x5E17])
    seen = set(RESERVED)
    while True:
        for _ in range(_MAX_TRIES):
            sentence = compose_sentence(rng)
            if sentence not in seen:
                break
        else:
            raise TrainingError("the sentence grammar has run out; add patterns or words")
        seen.add(sentence)
        yield sentence


def compose_sentence(rng: np.random.Generator) -> str:
    """One sentence: a random pattern with its slots filled, first letter capital."""
    pattern = PATTERNS[int(rng.integers(len(PATTERNS)))]

    def fill(slot: re.Match[str]) -> str:
        choices = WORDS[slot.group(1)]
        return choices[int(rng.integers(len(choices)))]

    sentence = _SLOT.sub(fill, pattern)
    return sentence[0].upper() + sentence[1:]


def split_of(sentence: str) -> str:
    """The split in which a sentence may be spoken: `train`, `valid` or `heldout`.

    RESERVED and three in a hundred others are held out; two in a hundred are for validation.
    """
    if sentence in _RESERVED:
        return "heldout"
    place = word_mark(sentence) % 100
    if place < _OF_A_HUNDRED["heldout"]:
        return "heldout"
    return "valid" if place < sum(_OF_A_HUNDRED.values()) else "train"


_RESERVED = frozenset(RESERVED)


def word_mark(text: str) -> int:
    """A large number that follows from the words of a text alone."""
    mark = hashlib.sha256(" ".join(text.lower().split()).encode()).digest()
    return int.from_bytes(mark[:8], "big")


class SentencePool:
    """All sentences that may be spoken, in an order that a seed decides, kept apart by split.

    transcripts: further sentences, for instance LJSpeech's; only those of `letters` characters
    are spoken.
    """

    def __init__(
        self, seed: int, transcripts: Collection[str] = (), letters: tuple[int, int] = (1, 200)
    ) -> None:
        self._seed, self._letters = seed, letters
        fits = sorted({t for t in transcripts if letters[0] <= len(t) <= letters[1]})
        order = np.random.default_rng([seed, 0x5EED]).permutation(len(fits))
        self._transcripts = [fits[i] for i in order]

    def of(self, split: str) -> Iterator[str]:
        """Endless sentences of a split; none twice, for the test until all are used up."""
        written = [t for t in self._transcripts if split_of(t) == split]
        if split == "heldout":
            return self._for_the_test(written)
        grammar = (s for s in speakable_sentences(self._seed) if split_of(s) == split)
        if self._letters[1] < _LONGEST_OF_GRAMMAR:
            grammar = (s for s in grammar if len(s) <= self._letters[1])
        return self._mixed(written, grammar)

    def _for_the_test(self, written: Sequence[str]) -> Iterator[str]:
        rng = np.random.default_rng([self._seed, 0x7E57])
        reserved = [RESERVED[i] for i in rng.permutation(len(RESERVED))]
        while True:
            yield from chain(reserved, written)

    @staticmethod
    def _mixed(written: Sequence[str], grammar: Iterator[str]) -> Iterator[str]:
        step = _GRAMMAR_EVERY - 1
        for first in range(0, len(written), step):
            yield from written[first : first + step]
            yield from islice(grammar, 1)
        yield from grammar


_LONGEST_OF_GRAMMAR = 200
