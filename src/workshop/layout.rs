//! The plan's layout and its checks, as authored in `workshop.ron`.

use super::id::{BlankId, ColumnId, StepId};
use serde::{Deserialize, Serialize};

/// Where each answer stands in the printed plan.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLayout {
    /// Boxes of the first page, which stands alone.
    pub first: Vec<PlanBox>,
    /// Sections after the first page, in order.
    pub sections: Vec<PlanSection>,
    pub checks: Vec<PlanCheck>,
}

/// One box of the first page: a title and the one fact it shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanBox {
    pub title: String,
    pub shows: Shows,
}

/// The facts a first page can show. Which steps they come from is named, never guessed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Shows {
    /// All blanks of an `ask` step, or only the one named.
    Blank(StepId, Option<BlankId>),
    /// Some blanks of an `ask` step on one line, divided by commas, for example name, title and office.
    Line(StepId, Vec<BlankId>),
    /// The plan's main ask: the text a `choose` picked, else the only ask of the verdict step.
    MainAsk { verdict: StepId, choose: StepId },
    /// Outcome, reason, and the question it turns on, of the main ask.
    Verdict { verdict: StepId, choose: StepId },
    /// The picked lever or pair of levers.
    Levers(StepId),
    /// Finish date, what "finished" means, and the latest start.
    Finish(StepId),
    /// The first `most` rows of a table by its date column.
    NextRows { table: StepId, most: u32 },
    /// The last round of a vote, in words.
    Support(StepId),
}

/// A section of the plan: a heading and the steps whose answers stand under it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanSection {
    pub title: String,
    pub steps: Vec<StepId>,
}

/// What a good plan must have. What is missing is said before export and on the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanCheck {
    /// What is asked of the plan, as a short statement: "One named decision-maker".
    pub title: String,
    /// What to do when it is missing.
    pub advice: String,
    pub needs: Needs,
}

/// The closed list of things a check can demand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Needs {
    /// This blank holds the name of a person.
    Blank { step: StepId, blank: BlankId },
    /// The main ask's outcome, its reason and the picked lever fit together.
    ClassAndReason { verdict: StepId, choose: StepId, lever: StepId },
    /// A row dated at most `days` after the plan's date.
    DateWithin { table: StepId, column: ColumnId, days: u32 },
    /// At least one inside and one outside step, in the back-cast's moves or in a `choice` column with options `inside` and `outside`.
    InsideAndOutside { backcast: StepId, table: StepId, column: ColumnId },
    /// At least one row has both columns filled.
    RowWith { table: StepId, columns: Vec<ColumnId> },
    /// Every row has this column filled, and there is at least one row.
    EveryRow { table: StepId, column: ColumnId },
}
