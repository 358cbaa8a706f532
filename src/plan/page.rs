//! The plan laid out as a document: a first page that stands alone, the sections, and what belongs at the end.

use crate::plan::document::{Block, CheckItem, Document, Field, Note, NoteKind, Size, Text};
use crate::plan::first::Shown;
use crate::plan::reading::Loose;
use crate::plan::{Audience, Check, Entry, Plan, Spoke, Unplace, Unplaced, parking};
use crate::say;

/// Lays out a plan.
pub fn document(plan: &Plan) -> Document {
    let mut blocks = first_page(plan);
    blocks.push(Block::PageBreak);
    for section in &plan.sections {
        blocks.push(Block::heading(1, section.title.as_str()));
        for entry in &section.entries {
            blocks.extend(entry_blocks(entry, section.title.trim()));
        }
    }
    blocks.extend(check_blocks(plan));
    blocks.extend(parking::blocks(&plan.parking));
    blocks.extend(speaker_blocks(&plan.speakers));
    blocks.extend(unplaced_blocks(&plan.unplaced));
    blocks.extend(end_blocks(plan));
    Document {
        title: match plan.issue.trim() {
            "" => say!("plan-title-bare"),
            issue => say!("plan-title", issue = issue),
        },
        subtitle: subtitle(plan),
        footer: footer(plan),
        author: match plan.audience {
            Audience::Full | Audience::Room => plan.group.trim().to_string(),
            Audience::Public => String::new(),
        },
        language: "en".to_string(),
        date: plan.date.to_string(),
        size: Size::Ordinary,
        blocks,
    }
}

/// Group, place, date and version.
fn subtitle(plan: &Plan) -> String {
    let version = say!("plan-version", n = plan.version);
    let date = plan.date.to_string();
    let public = match plan.audience {
        Audience::Full | Audience::Room => String::new(),
        Audience::Public => say!("plan-public-copy"),
    };
    let parts = [plan.group.trim(), plan.place.trim(), date.as_str(), version.as_str(), public.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Stands on every page: that it is no legal advice, and that an example's group is invented.
fn footer(plan: &Plan) -> String {
    let example = if plan.example { say!("plan-example-footer") } else { String::new() };
    [example.as_str(), plan.workshop.legal.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn first_page(plan: &Plan) -> Vec<Block> {
    let mut blocks = Vec::new();
    if plan.example {
        blocks.push(Block::Note(Note {
            kind: NoteKind::Remark,
            title: String::new(),
            text: vec![say!("plan-example-text").into()],
        }));
    }
    let mut fields: Vec<Field> = Vec::new();
    for first in &plan.first {
        let value = match &first.shown {
            Shown::Nothing => Text::emphasis(say!("plan-not-settled")),
            Shown::Text(text) => text.clone(),
            Shown::Lines(lines) => {
                if !fields.is_empty() {
                    blocks.push(Block::Fields(std::mem::take(&mut fields)));
                }
                let items = lines.iter().map(|line| CheckItem { done: false, text: line.clone() }).collect();
                blocks.push(Block::heading(3, first.title.as_str()));
                blocks.push(Block::Checklist(items));
                continue;
            }
        };
        fields.push(Field { label: first.title.clone(), value, large: first.shows == "main_ask" });
    }
    if !fields.is_empty() {
        blocks.push(Block::Fields(fields));
    }
    let missing: Vec<Text> = plan
        .checks
        .iter()
        .filter(|check| !check.met)
        .map(|check| Text::plain(check.title.as_str()))
        .collect();
    if !missing.is_empty() {
        blocks.push(Block::Note(Note {
            kind: NoteKind::Warning,
            title: say!("plan-missing-title"),
            text: missing,
        }));
    }
    blocks
}

/// A section of one step needs no second heading with the same words.
fn entry_blocks(entry: &Entry, section: &str) -> Vec<Block> {
    let blocks = entry.answer.blocks();
    if blocks.is_empty() {
        return blocks;
    }
    let title = entry.title.trim();
    let title = if entry.private { say!("plan-private", title = title) } else { title.to_string() };
    let mut headed = Vec::new();
    if title != section {
        headed.push(Block::heading(2, title));
    }
    headed.extend(blocks);
    headed
}

fn check_blocks(plan: &Plan) -> Vec<Block> {
    if plan.checks.is_empty() {
        return Vec::new();
    }
    let item = |check: &Check| {
        let mut text = Text::plain(check.title.as_str());
        for missing in &check.missing {
            text = text.and(Text::plain(format!("\n{missing}")));
        }
        if !check.missing.is_empty() {
            text = text.and(Text::emphasis(format!("\n{}", check.advice)));
        }
        CheckItem { done: check.met, text }
    };
    vec![Block::heading(1, say!("plan-checks")), Block::Checklist(plan.checks.iter().map(item).collect())]
}

fn speaker_blocks(speakers: &[Spoke]) -> Vec<Block> {
    if speakers.is_empty() {
        return Vec::new();
    }
    let line = |one: &Spoke| Text::plain(say!("plan-spoke", name = one.name.trim(), times = one.times));
    let items = speakers.iter().map(line).collect();
    vec![Block::heading(1, say!("plan-speakers")), Block::List { ordered: false, items }]
}

fn unplaced_blocks(unplaced: &[Unplaced]) -> Vec<Block> {
    if unplaced.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::heading(1, say!("plan-unplaced"))];
    for answer in unplaced {
        blocks.push(Block::heading(2, answer.title.trim()));
        let reason = match answer.reason {
            Unplace::Elsewhere => None,
            Unplace::Hidden => Some(say!("plan-unplaced-hidden")),
            Unplace::Gone => Some(say!("plan-unplaced-gone")),
            Unplace::OtherKind => Some(say!("plan-unplaced-other-kind")),
            Unplace::Left => Some(say!("plan-unplaced-left")),
        };
        blocks.extend(reason.map(|reason| Block::Paragraph(Text::emphasis(reason))));
        blocks.extend(answer.answer.iter().flat_map(|body| body.blocks()));
        blocks.extend(loose_block(&answer.words));
    }
    blocks
}

fn loose_block(words: &[Loose]) -> Option<Block> {
    let fields = words.iter().map(|loose| Field {
        label: loose.label.clone(),
        value: Text::plain(loose.text.trim()),
        large: false,
    });
    (!words.is_empty()).then(|| Block::Fields(fields.collect()))
}

fn end_blocks(plan: &Plan) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !plan.sources.is_empty() {
        let items = plan.sources.iter().map(|source| {
            let as_of = say!("plan-as-of", date = source.as_of.to_string());
            Text::strong(source.about.trim())
                .and(Text::plain(format!(": {} ({as_of})", source.source.trim())))
        });
        blocks.push(Block::heading(1, say!("plan-sources")));
        blocks.push(Block::paragraph(say!("plan-sources-lead")));
        blocks.push(Block::List { ordered: false, items: items.collect() });
    }
    blocks.push(Block::heading(1, say!("plan-about")));
    let (title, edition) = (plan.workshop.title.trim(), plan.workshop.edition.trim());
    blocks.push(Block::paragraph(say!("plan-made-with", title = title, edition = edition)));
    blocks.push(Block::paragraph(plan.workshop.legal.trim()));
    if !plan.workshop.credits.is_empty() {
        let credits = plan.workshop.credits.iter().map(|credit| Text::plain(credit.trim())).collect();
        blocks.push(Block::heading(2, say!("plan-credits")));
        blocks.push(Block::List { ordered: false, items: credits });
    }
    blocks
}
