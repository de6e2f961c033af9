"""Past participles of English verbs."""

from __future__ import annotations

_IRREGULAR = """
    beaten begun bent bitten blown born borne bought bound broken brought built burnt caught chosen
    cut dealt done drawn driven drunk eaten fed felt forbidden forgotten found frozen given grown
    heard held hidden hit hung hurt kept known laid learnt led left lent let lit lost made meant
    met overcome paid proven put read rebuilt rewritten run said seen sent set shaken shown shut
    sold sought spent split spoken spread stolen struck stuck swept taken taught thought thrown
    told torn undergone understood undertaken withdrawn withheld won worn woven written
"""

_ADJECTIVES = """
    advanced aged biased bored complicated concerned confused crowded detailed disabled embarrassed
    excited exhausted experienced flawed frightened interested limited mixed needed pleased
    qualified registered related relaxed relieved satisfied scared skilled supposed surprised tired
    unaffected worried
"""  # they say how someone or something is, not what was done

_OTHERS = "bed hundred indeed kindred naked red sacred shed sled wicked"

_PARTICIPLES = frozenset(_IRREGULAR.split())
_NO_PARTICIPLES = frozenset(f"{_ADJECTIVES} {_OTHERS}".split())


def is_participle(word: str) -> bool:
    """Whether a word in small letters is a past participle that says what is done.

    Participles that have become adjectives (“tired”) are not, nor are words with a hyphen.
    """
    if word in _PARTICIPLES:
        return True
    regular = word.endswith("ed") and not word.endswith("eed") and word.isalpha()
    return regular and word not in _NO_PARTICIPLES
