//! A stretch of the half day, rehearsed in the copy: where it begins, every key with what it must show, and how the
//! hand moves before the program is killed. All of it follows from a seed.

use crate::shell::crash::random;
use crate::terminal::answering::answer;
use crate::terminal::half_day::{group, park};
use crate::terminal::middle::{opened, session_at, steps};
use crate::terminal::typist::{Key, Typist};
use levers::workshop::Session;
use std::time::Duration;

/// A room of the size that the half day has.
pub const SIZE: (u16, u16) = (60, 18);

/// What the hand does, and what it would do next.
pub struct Stretch {
    pub start: Session,
    /// The keys; the first is none and stands for the screen before them.
    pub keys: Vec<Key>,
    /// How many keys are pressed in a hurry.
    pub hurried: usize,
    /// How many keys come after them, each of them looked for on the screen.
    pub watched: usize,
    /// The time between two of those.
    pub pause: Duration,
    /// How many bytes follow that nobody waits for; they may end in the middle of a key.
    pub blind: usize,
}

impl Stretch {
    pub fn of(seed: u64) -> Stretch {
        let mut state = seed;
        let mut up_to = |most: usize| random(&mut state) as usize % (most + 1);
        let steps = steps();
        let start = session_at(&steps[up_to(steps.len() - 2)]);
        let (hurried, watched, blind) = (up_to(80), up_to(80), up_to(12));
        let pause = Duration::from_millis([0, 0, 5, 25][up_to(3)]);
        let keys = rehearse(&start, hurried + watched + blind + 1);
        let hurried = hurried.min(keys.len() - 1);
        let watched = watched.min(keys.len() - 1 - hurried);
        Stretch { start, keys, hurried, watched, pause, blind }
    }

    /// The number of the last key that is looked for.
    pub fn last(&self) -> usize {
        self.hurried + self.watched
    }

    /// The bytes after that.
    pub fn rest(&self) -> Vec<u8> {
        let rest = self.keys[self.last() + 1..].iter().flat_map(|key| &key.bytes);
        rest.take(self.blind).copied().collect()
    }

    /// Every text typed up to a key, the last one perhaps not whole.
    pub fn typed(&self, up_to: usize) -> Vec<String> {
        let letters: String = self.keys[..=up_to].iter().map(|key| key.letter.unwrap_or('\n')).collect();
        // In a list, `@` stands between an item and who said it.
        // In a list, `@` stands between an item and who said it.
        letters
            .split(['\n', '@'])
            .map(|text| text.trim().to_string())
            .filter(|text| !text.is_empty())
            .collect()
    }
}

fn rehearse(start: &Session, n_keys: usize) -> Vec<Key> {
    let wanted = group();
    let mut typist = Typist::rehearsal(SIZE);
    typist.open(opened(start));
    typist.note(Vec::new(), None);
    let mut ideas = wanted.parking.iter().cycle();
    while typist.keys.len() < n_keys
        && let Some(at) = typist.at()
    {
        answer(&mut typist, wanted.answers.get(&at));
        let idea = ideas.next().expect("the group parked something");
        if typist.at().is_some() {
            park(&mut typist, &idea.text);
        }
    }
    typist.keys
}
