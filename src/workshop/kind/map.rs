//! `map`: place people on two axes, influence up and support across, with a role each, and draw who moves whom.

use crate::workshop::id::{BlankId, ItemId, RoleId, StepId};
use serde::{Deserialize, Serialize};

/// Largest influence; the smallest is 0.
pub const MOST_INFLUENCE: i8 = 10;
/// Full support; full opposition is its negative.
pub const MOST_SUPPORT: i8 = 10;

/// A power map to draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Map {
    pub roles: Vec<Role>,
    /// The blank of an earlier `ask` step that names the decision-maker, placed first and drawn boxed.
    #[serde(default)]
    pub decider: Option<(StepId, BlankId)>,
}

/// What somebody is to the decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub id: RoleId,
    pub title: String,
    /// The mark drawn on the map, one character wide; roles differ by mark, never by color alone.
    pub mark: char,
    /// What stands for a person of this role in a public copy, for example "an ally".
    pub public: String,
}

/// The people placed and who moves whom.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PowerMap {
    pub people: Vec<Person>,
    pub links: Vec<Link>,
    /// The number of the next person, so that an id is never used twice.
    #[serde(default)]
    pub next: u32,
}

/// One person or group on the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub id: ItemId,
    pub name: String,
    /// 0 (none) to [`MOST_INFLUENCE`].
    pub influence: i8,
    /// -[`MOST_SUPPORT`] (against us) to [`MOST_SUPPORT`] (with us).
    pub support: i8,
    #[serde(default)]
    pub role: Option<RoleId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// One person moves another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    pub from: ItemId,
    pub to: ItemId,
}
