//! `sort`: place items into named buckets, for example a spectrum of allies.

use super::choose::Choosable;
use crate::workshop::id::{BucketId, ItemId, StepId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Buckets to place items into.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sort {
    /// From left to right.
    pub buckets: Vec<Bucket>,
    #[serde(default)]
    pub items: Vec<Choosable>,
    #[serde(default)]
    pub from: Option<StepId>,
    /// Asks for one sentence at the end, for example which group to move one wedge, and how.
    #[serde(default)]
    pub note: Option<String>,
}

/// One bucket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bucket {
    pub id: BucketId,
    pub title: String,
    #[serde(default)]
    pub help: String,
}

/// Where each item was placed. Items that are gone keep their place here.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placing {
    pub placed: BTreeMap<ItemId, BucketId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}
