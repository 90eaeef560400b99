#include "domain/history/historyedits.h"

#include <QCoreApplication>

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using System::Error;
using System::refused;
using System::Result;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

const auto kNote = u"note"_s;
const auto kPlan = u"plan"_s;
const auto kTree = u"tree"_s;
const auto kPlace = u"place"_s;
const auto kEvidence = u"evidence"_s;
const auto kDetails = u"details"_s;
const auto kWording = u"wording"_s;
const auto kChoices = u"report_choices"_s;

constexpr qsizetype kLongestTree = 4000;     // in a row of its own; longer ones are contents
constexpr qsizetype kLongestPiece = 4000000; // of a content, so that a row is no burden

using Value = std::optional<QString>;

template<typename Held, typename Text>
Value textOf(const Held &held, Text text)
{
    return held ? Value(text(*held)) : std::nullopt;
}

// The pieces of `text`; none is cut within a character.
QStringList piecesOf(const QString &text)
{
    QStringList pieces;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype size = std::min(kLongestPiece, text.size() - from);
        if (from + size < text.size() && text[from + size - 1].isHighSurrogate())
            --size;
        pieces.append(text.mid(from, size));
        from += size;
    }
    return pieces;
}

// Appends the rows of a content that is added (`from` is none) or removed (`to` is none).
void appendContent(QList<HistoryEntry> &rows, HistoryEntry row, const Value &from, const Value &to)
{
    row.field = kContentField.toString();
    for (const QString &piece : piecesOf(from.value_or(QString()))) {
        row.oldValue = piece;
        row.newValue.reset();
        rows.append(row);
    }
    for (const QString &piece : piecesOf(to.value_or(QString()))) {
        row.oldValue.reset();
        row.newValue = piece;
        rows.append(row);
    }
}

class Writer
{
public:
    explicit Writer(const HistoryEntry &stamp)
        : m_row(stamp)
    {}

    void operator()(const FieldChange &change)
    {
        m_row.node = change.node;
        append(fieldKey(change.field), change.from, change.to);
    }

    // A note moved to another node has a row on both.
    void operator()(const NoteChange &change)
    {
        m_row.node = change.to ? change.to->node : change.from->node;
        m_row.note = change.to ? change.to->id : change.from->id;
        const Value from = textOf(change.from, noteText);
        const Value to = textOf(change.to, noteText);
        const bool isMoved = from && to && change.from->node != change.to->node;
        if (!isMoved) {
            append(kNote, from, to);
            return;
        }
        m_row.node = change.from->node;
        append(kNote, from, {});
        m_row.node = change.to->node;
        append(kNote, {}, to);
    }

    void operator()(const PlanChange &change)
    {
        const auto title = [](const PlanContent &plan) { return plan.details.title; };
        m_row.plan = (change.to ? change.to : change.from)->details.id;
        appendContent(m_rows, m_row, textOf(change.from, contentText),
                      textOf(change.to, contentText));
        append(kPlan, textOf(change.from, title), textOf(change.to, title));
    }

    void operator()(const SubtreeChange &change)
    {
        const Subtree &subject = change.to ? *change.to : *change.from;
        m_row.plan = subject.place.plan;
        m_row.node = subject.nodes.first().id;
        Value from = textOf(change.from, subtreeText);
        Value to = textOf(change.to, subtreeText);
        if (std::max(from.value_or(QString()).size(), to.value_or(QString()).size())
            > kLongestTree) {
            appendContent(m_rows, m_row, from, to);
            const auto name = [](const Subtree &tree) { return subtreeText(firstOf(tree)); };
            from = textOf(change.from, name);
            to = textOf(change.to, name);
        }
        append(kTree, from, to);
    }

    void operator()(const MoveChange &change)
    {
        const auto text = [](const NodePlace &place) {
            return u"%1/%2"_s.arg(qint64(place.parent)).arg(place.row);
        };
        m_row.plan = change.to.plan;
        m_row.node = change.node;
        append(kPlace, text(change.from), text(change.to));
    }

    void operator()(const DetailsChange &change)
    {
        m_row.plan = change.to.id;
        append(kDetails, detailsText(change.from, change.to), detailsText(change.to, change.from));
    }

    void operator()(const WordingChange &change)
    {
        const auto text = [&change](const Wording &one) { return wordingText(change.place, one); };
        m_row.plan = change.place.plan;
        m_row.node = nodeOfBlock(change.place.block);
        append(kWording, textOf(change.from, text), textOf(change.to, text));
    }

    void operator()(const ReportChoicesChange &change)
    {
        m_row.plan = change.plan;
        append(kChoices, textOf(change.from, choicesText), textOf(change.to, choicesText));
    }

    void operator()(const EvidenceChange &change)
    {
        m_row.note = (change.to ? change.to : change.from)->note;
        append(kEvidence, textOf(change.from, evidenceText), textOf(change.to, evidenceText));
    }

    QList<HistoryEntry> rows() const { return m_rows; }

private:
    // The tree's first node alone, without its texts: enough to name it.
    static Subtree firstOf(const Subtree &tree)
    {
        Node first = tree.nodes.first();
        first.text.clear();
        first.difficulty.clear();
        return {.place = tree.place, .nodes = {first}};
    }

    void append(const QString &field, const Value &from, const Value &to)
    {
        m_row.field = field;
        m_row.oldValue = from;
        m_row.newValue = to;
        m_rows.append(m_row);
    }

    HistoryEntry m_row;
    QList<HistoryEntry> m_rows;
};

// A row with the contents that stand before it.
struct Told
{
    HistoryEntry row = {};
    Value from = {};
    Value to = {};

    bool hasContent() const { return from || to; }
};

QList<Told> toldBy(const QList<HistoryEntry> &rows)
{
    QList<Told> told;
    Told next;
    const auto add = [](Value &content, const Value &piece) {
        if (piece)
            content = content.value_or(QString()) + *piece;
    };
    for (const HistoryEntry &row : rows) {
        if (row.field == kContentField) {
            add(next.from, row.oldValue);
            add(next.to, row.newValue);
            continue;
        }
        next.row = row;
        told.append(std::exchange(next, {}));
    }
    return told;
}

// Returns a null pointer where there is no text, and none where it cannot be read.
template<typename Read>
auto heldBy(const Value &text, Read read)
{
    using Held = std::remove_cvref_t<decltype(*read(QString()))>;
    using Pointer = std::shared_ptr<const Held>;
    if (!text)
        return std::optional<Pointer>(Pointer());
    auto held = read(*text);
    return held ? std::optional<Pointer>(std::make_shared<const Held>(*std::move(held)))
                : std::nullopt;
}

// Reads changes back. Each function gives none where a value does not have the form that Writer
// gives it.
class Reader
{
public:
    explicit Reader(PresentPlans plans)
        : m_plans(std::move(plans))
    {}

    // Remembers a plan that the edit adds or removes: deadlines in its subtrees are read against
    // it.
    void know(const PlanChange &change)
    {
        for (const auto &side : {change.from, change.to}) {
            if (side)
                m_plans.insert(side->details.id, side->details);
        }
    }

    static std::optional<PlanChange> planChange(const Told &told)
    {
        const auto from = heldBy(told.from, contentOfText);
        const auto to = heldBy(told.to, contentOfText);
        if (!told.hasContent() || !from || !to)
            return std::nullopt;
        return PlanChange{.from = *from, .to = *to};
    }

    // The title alone.
    static PlanChange namedPlan(const HistoryEntry &row)
    {
        const auto named = [&row](const Value &title) {
            return title ? std::make_shared<const PlanContent>(
                       PlanContent{.details = {.id = row.plan, .title = *title}})
                         : nullptr;
        };
        return {.from = named(row.oldValue), .to = named(row.newValue)};
    }

    std::optional<Change> change(const Told &told) const
    {
        const HistoryEntry &row = told.row;
        if (const auto field = fieldOfKey(row.field))
            return FieldChange{.node = row.node,
                               .field = *field,
                               .from = row.oldValue.value_or(QString()),
                               .to = row.newValue.value_or(QString())};
        if (row.field == kEvidence)
            return evidenceChange(row);
        if (row.field == kTree)
            return subtreeChange(told);
        if (row.field == kPlace)
            return moveChange(row);
        if (row.field == kDetails)
            return detailsChange(row);
        if (row.field == kWording)
            return wordingChange(row);
        return row.field == kChoices ? choicesChange(row) : std::nullopt;
    }

    // `next` is the row after it, where there is one: of a moved note both.
    static std::optional<NoteChange> noteChange(const HistoryEntry &row, const HistoryEntry *next)
    {
        const bool isMoved = isMove(row, next);
        const HistoryEntry &last = isMoved ? *next : row;
        NoteChange change;
        if (!readNote(row.oldValue, row, change.from) || !readNote(last.newValue, last, change.to)
            || (!change.from && !change.to))
            return std::nullopt;
        return change;
    }

    static bool isMove(const HistoryEntry &row, const HistoryEntry *next)
    {
        return next && next->field == kNote && next->note == row.note && next->node != row.node
               && row.oldValue && !row.newValue && !next->oldValue && next->newValue;
    }

private:
    static bool readNote(const Value &text, const HistoryEntry &row,
                         std::optional<ProgressNote> &note)
    {
        if (!text)
            return true;
        note = noteOfText(*text);
        if (!note)
            return false;
        note->id = row.note;
        note->node = row.node;
        return true;
    }

    static std::optional<Change> evidenceChange(const HistoryEntry &row)
    {
        const auto read = [&row](const QString &text) {
            auto evidence = evidenceOfText(text);
            if (evidence) {
                evidence->note = row.note;
                evidence->node = row.note == NoteId{} ? row.node : NodeId{};
            }
            return evidence;
        };
        const auto from = heldBy(row.oldValue, read);
        const auto to = heldBy(row.newValue, read);
        if (!from || !to || (!*from && !*to))
            return std::nullopt;
        EvidenceChange change;
        if (*from)
            change.from = **from;
        if (*to)
            change.to = **to;
        return change;
    }

    std::optional<Change> subtreeChange(const Told &told) const
    {
        const PlanTime time = m_plans.value(told.row.plan).time();
        const auto read = [&time](const QString &text) { return subtreeOfText(text, time); };
        const auto from = heldBy(told.hasContent() ? told.from : told.row.oldValue, read);
        const auto to = heldBy(told.hasContent() ? told.to : told.row.newValue, read);
        if (!from || !to || (!*from && !*to))
            return std::nullopt;
        return SubtreeChange{.from = *from, .to = *to};
    }

    static std::optional<NodePlace> placeOf(const Value &text, PlanId plan)
    {
        const QStringList parts = text.value_or(QString()).split(u'/');
        bool isParent = false;
        bool isRow = false;
        const NodePlace place{.plan = plan,
                              .parent = NodeId{parts.first().toLongLong(&isParent)},
                              .row = parts.last().toInt(&isRow)};
        return isParent && isRow && parts.size() == 2 ? std::optional(place) : std::nullopt;
    }

    static std::optional<Change> moveChange(const HistoryEntry &row)
    {
        const auto from = placeOf(row.oldValue, row.plan);
        const auto to = placeOf(row.newValue, row.plan);
        if (!from || !to)
            return std::nullopt;
        return MoveChange{.node = row.node, .from = *from, .to = *to};
    }

    std::optional<Change> detailsChange(const HistoryEntry &row) const
    {
        const PlanDetails present = m_plans.value(row.plan, {.id = row.plan});
        const auto from = detailsOfText(row.oldValue.value_or(QString()), present);
        const auto to = detailsOfText(row.newValue.value_or(QString()), present);
        if (!from || !to)
            return std::nullopt;
        return DetailsChange{.from = *from, .to = *to};
    }

    static std::optional<Change> wordingChange(const HistoryEntry &row)
    {
        const auto read = [&row](const QString &text) { return wordingOfText(text, row.plan); };
        const auto from = heldBy(row.oldValue, read);
        const auto to = heldBy(row.newValue, read);
        if (!from || !to || (!*from && !*to))
            return std::nullopt;
        WordingChange change{.place = (*to ? *to : *from)->place};
        if (*from)
            change.from = (*from)->wording;
        if (*to)
            change.to = (*to)->wording;
        return change;
    }

    static std::optional<Change> choicesChange(const HistoryEntry &row)
    {
        const auto from = heldBy(row.oldValue, choicesOfText);
        const auto to = heldBy(row.newValue, choicesOfText);
        if (!from || !to)
            return std::nullopt;
        ReportChoicesChange change{.plan = row.plan};
        if (*from)
            change.from = **from;
        if (*to)
            change.to = **to;
        return change;
    }

    PresentPlans m_plans;
};

// Reads `rows`, calling `missing` for what cannot be read; false from it ends the reading.
template<typename Missing>
Edit readEdit(const QList<HistoryEntry> &rows, PresentPlans plans, Missing missing)
{
    const QList<Told> told = toldBy(rows);
    Reader reader(std::move(plans));
    QHash<qsizetype, PlanChange> planChanges;
    for (qsizetype i = 0; i < told.size(); ++i) {
        if (told[i].row.field != kPlan)
            continue;
        if (const auto change = Reader::planChange(told[i])) {
            reader.know(*change);
            planChanges.insert(i, *change);
        }
    }
    Edit edit;
    for (qsizetype i = 0; i < told.size(); ++i) {
        const HistoryEntry &row = told[i].row;
        if (row.field == kReversalField || row.field == kTakenInField)
            continue;
        const HistoryEntry *next = i + 1 < told.size() ? &told[i + 1].row : nullptr;
        std::optional<Change> change;
        if (row.field == kPlan) {
            if (const auto known = planChanges.constFind(i); known != planChanges.cend())
                change = *known;
        } else if (row.field == kNote) {
            change = Reader::noteChange(row, next);
            i += Reader::isMove(row, next) ? 1 : 0;
        } else {
            change = reader.change(told[i]);
        }
        if (change)
            edit.append(*std::move(change));
        else if (!missing(edit, row))
            break;
    }
    return edit;
}

} // namespace

QList<HistoryEntry> historyOf(const Change &stored, const HistoryEntry &stamp)
{
    Writer writer(stamp);
    std::visit(writer, stored);
    return writer.rows();
}

Error putBackIsNotUndone()
{
    return refused(Text::tr(
        "An earlier version was put back here, and that is not undone step by step; what the file held before it is kept: choose it in File ▸ Earlier Versions."));
}

namespace {

bool putsVersionBack(const QList<HistoryEntry> &rows)
{
    return !rows.isEmpty() && rows.first().field == kRestoredField;
}

Error isNotWhole()
{
    return refused(Text::tr(
        "An earlier version of this program, or another program, made this change and did not keep all of it, so it cannot be taken back."));
}

} // namespace

Result<Edit> editOfHistory(const QList<HistoryEntry> &rows, PresentPlans plans)
{
    if (putsVersionBack(rows))
        return putBackIsNotUndone();
    bool isWhole = !rows.isEmpty();
    Edit edit = readEdit(rows, std::move(plans), [&isWhole](const Edit &, const HistoryEntry &) {
        return isWhole = false;
    });
    return isWhole ? Result<Edit>(edit) : isNotWhole();
}

QDateTime fetchedFrom(const HistoryEntry &first)
{
    return first.field == kTakenInField
               ? QDateTime::fromString(first.newValue.value_or(QString()), Qt::ISODate)
               : QDateTime();
}

std::optional<QString> takenFromText(TakenFrom from)
{
    switch (from) {
    case TakenFrom::Unknown: return std::nullopt;
    case TakenFrom::Sheets: return u"sheets"_s;
    case TakenFrom::Copy: return u"copy"_s;
    }
    Q_UNREACHABLE();
}

TakenFrom takenFrom(const HistoryEntry &first)
{
    for (const TakenFrom from : {TakenFrom::Sheets, TakenFrom::Copy}) {
        if (first.field == kTakenInField && first.oldValue == takenFromText(from))
            return from;
    }
    return TakenFrom::Unknown;
}

HistorySketch sketchOfHistory(const QList<HistoryEntry> &rows, const PresentPlans &plans)
{
    QSet<HistoryId> withContent; // rows with a content, which stands in rows of its own before them
    QList<HistoryEntry> told;
    bool isContent = false;
    for (const HistoryEntry &row : rows) {
        const bool isAfterContent = std::exchange(isContent, row.field == kContentField);
        if (isAfterContent && !isContent)
            withContent.insert(row.id);
        if (!isContent)
            told.append(row);
    }
    bool isWhole = !rows.isEmpty();
    HistorySketch sketch{.edit = readEdit(told, plans, [&](Edit &edit, const HistoryEntry &row) {
                             const bool isPlan = row.field == kPlan;
                             if (isPlan)
                                 edit.append(Reader::namedPlan(row));
                             isWhole = isWhole && isPlan && withContent.contains(row.id);
                             return true;
                         })};
    if (putsVersionBack(rows))
        sketch.hindrance = putBackIsNotUndone();
    else if (!isWhole)
        sketch.hindrance = isNotWhole();
    return sketch;
}

} // namespace Domain
