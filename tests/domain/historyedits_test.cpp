#include "domain/history/historyedits.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const PlanId kPlanId{3};

PlanDetails details()
{
    return {.id = kPlanId,
            .year = 2021,
            .title = u"2021年“工作要点”"_s,
            .organisation = u"关工委"_s,
            .documentNumber = u"〔2021〕3号"_s,
            .issuer = u"党委"_s,
            .issuedOn = QDate(2021, 3, 30),
            .preamble = u"前言\n第二段"_s,
            .closing = u"结尾"_s,
            .numbering = Numbering::PerSection,
            .closed = true};
}

Node fullItem(qint64 id, qint64 parent)
{
    return {
        .id = NodeId{id},
        .parent = NodeId{parent},
        .number = u"1."_s,
        .title = u"走访"_s,
        .text = u"走访\t三户。"_s,
        .owners = {u"王，建国"_s, u"李秀兰"_s}, // a name that contains a separator stays one name
        .leadDepartment = u"团委"_s,
        .supportingDepartments = {u"学工部、校办"_s},
        .deadline = Deadline::fromWords(u"9月底前"_s, details().time()),
        .status = ItemStatus::cancelled(u"并入 第2项"_s),
        .difficulty = u"经费\n未到位"_s,
        .carriedFrom = NodeId{77}};
}

ProgressNote fullNote(qint64 id, qint64 node)
{
    return {.id = NoteId{id},
            .node = NodeId{node},
            .happenedOn = QDate(2021, 5, 4),
            .text = u"办了{\"a\"}"_s,
            .attendance = 40,
            .highlight = true,
            .author = u"李"_s,
            .writtenAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0, 1), Qt::UTC)};
}

Evidence evidence(qint64 node, qint64 note)
{
    return {.id = EvidenceId{4},
            .node = NodeId{node},
            .note = NoteId{note},
            .name = u"照片.jpg"_s,
            .type = u"image/jpeg"_s,
            .sha256 = QString(64, u'a'),
            .size = 12345678901,
            .original = true,
            .author = u"李"_s,
            .addedAt = QDateTime(QDate(2021, 5, 4), QTime(8, 0, 1), Qt::UTC)};
}

Subtree treeWithNotes(qsizetype notes)
{
    Subtree made{.place = {.plan = kPlanId, .parent = NodeId{4}, .row = 2},
                 .nodes = {{.id = NodeId{5},
                            .parent = NodeId{4},
                            .kind = NodeKind::Section,
                            .title = u"部分"_s},
                           fullItem(6, 5)},
                 .wordings = {{{kPlanId, u"year"_s, u"node/6"_s}, {u"写"_s, u"稿"_s}}},
                 .evidence = {evidence(6, 0), evidence(0, 8)},
                 .omissions = {u"node/5"_s},
                 .carriedInto = {NodeId{30}},
                 .carriedFrom = {NodeId{6}}};
    for (qsizetype i = 0; i < notes; ++i)
        made.notes.append(fullNote(8 + i, 6));
    return made;
}

PlanContent content()
{
    return {.details = details(),
            .nodes = {fullItem(6, 0)},
            .leftOut = {{.line = 3, .text = u"页脚"_s, .reason = u"页码"_s}}};
}

template<typename Value>
std::shared_ptr<const Value> shared(const Value &value)
{
    return std::make_shared<const Value>(value);
}

PresentPlans plans()
{
    return {{kPlanId, details()}};
}

QList<HistoryEntry> rowsOf(const Edit &edit)
{
    QList<HistoryEntry> rows;
    for (const Change &change : edit) {
        HistoryEntry stamp{.edit = 7, .author = u"王丽"_s, .plan = kPlanId};
        // What EvidenceChange does not hold: the evidence's node, or that of its note.
        if (std::holds_alternative<EvidenceChange>(change))
            stamp.node = NodeId{6};
        rows += historyOf(change, stamp);
    }
    return rows;
}

// The history rows of the edit as text. Two edits are compared by it.
QString said(const Edit &edit)
{
    QString text;
    for (const HistoryEntry &row : rowsOf(edit)) {
        text += u"%1 %2 %3 %4: %5 > %6\n"_s.arg(qint64(row.plan))
                    .arg(qint64(row.node))
                    .arg(qint64(row.note))
                    .arg(row.field, row.oldValue.value_or(u"-"_s), row.newValue.value_or(u"-"_s));
    }
    return text;
}

QList<Edit> everyKind()
{
    PlanDetails other = details();
    other.preamble = u"新的前言"_s;
    other.numbering = Numbering::Mixed;
    other.closed = false;
    const WordingPlace place{kPlanId, u"year"_s, u"superior/opening"_s};
    const ReportChoices choices{.style = SummaryStyle::Brief,
                                .dates = false,
                                .days = true,
                                .attendance = false,
                                .itemsWithoutNotes = false,
                                .quietItems = true,
                                .paperMarks = false,
                                .statusTable = false,
                                .breakdownTable = true,
                                .evidenceList = true,
                                .photographs = true,
                                .allNotes = true,
                                .recipient = u"校党委"_s,
                                .signature = u"关工委"_s,
                                .signedOn = QDate(2021, 12, 20),
                                .sealed = true,
                                .contact = u"王丽"_s,
                                .telephone = u"1234"_s,
                                .omitted = {u"node/5"_s, u"problems"_s}};
    ProgressNote moved = fullNote(8, 6);
    moved.node = NodeId{9};
    Evidence renamed = evidence(0, 8);
    renamed.name = u"合影.jpg"_s;
    return {
        {FieldChange{.node = NodeId{6}, .field = Field::Title, .from = u"一"_s, .to = {}},
         FieldChange{.node = NodeId{6}, .field = Field::Difficulty, .from = {}, .to = u"难"_s}},
        {NoteChange{.to = fullNote(8, 6)}},
        {NoteChange{.from = fullNote(8, 6)}},
        {NoteChange{.from = fullNote(8, 6), .to = moved}, NoteChange{.to = fullNote(9, 9)}},
        {EvidenceChange{.from = evidence(0, 8), .to = renamed},
         EvidenceChange{.from = evidence(6, 0)}, NoteChange{.from = fullNote(8, 6)}},
        {SubtreeChange{.to = shared(treeWithNotes(0))}},
        {SubtreeChange{.from = shared(treeWithNotes(100))}},
        {MoveChange{.node = NodeId{6},
                    .from = {.plan = kPlanId, .parent = NodeId{4}, .row = 2},
                    .to = {.plan = kPlanId, .parent = {}, .row = 0}}},
        {DetailsChange{.from = details(), .to = other}},
        {WordingChange{.place = place, .to = Wording{u"写"_s, u"稿"_s}}},
        {WordingChange{.place = place, .from = Wording{u"写"_s, u"稿"_s}}},
        {ReportChoicesChange{.plan = kPlanId, .to = choices}},
        {ReportChoicesChange{.plan = kPlanId, .from = choices, .to = ReportChoices{}}},
        {PlanChange{.to = shared(content())}, NoteChange{.to = fullNote(8, 6)}},
        {SubtreeChange{.from = shared(treeWithNotes(100))}, PlanChange{.from = shared(content())}},
    };
}

} // namespace

TEST_CASE("every kind of edit is read back from its rows as it was made", "[historyedits]")
{
    for (const Edit &edit : everyKind()) {
        const auto rows = rowsOf(edit);
        INFO(rows.last().field.toStdString());
        for (const PresentPlans &present : {plans(), PresentPlans()}) {
            // Rows of details do not hold the whole details: they cannot be read without the plan.
            if (present.isEmpty() && rows.first().field == u"details")
                continue;
            const auto read = editOfHistory(rows, present);
            REQUIRE(read);
            CHECK(said(*read) == said(edit));
            CHECK(said(opposite(*read)) == said(opposite(edit)));
        }
    }
}

TEST_CASE("a tree and a plan are read back with all their values", "[historyedits]")
{
    const Subtree removed = treeWithNotes(100);
    const auto back = editOfHistory(rowsOf({SubtreeChange{.from = shared(removed)}}), plans());
    REQUIRE(back);
    CHECK(*std::get<SubtreeChange>(back->first()).from == removed);

    const PlanContent added = content();
    const auto plan = editOfHistory(rowsOf({PlanChange{.to = shared(added)}}), {});
    REQUIRE(plan);
    CHECK(*std::get<PlanChange>(plan->first()).to == added);
}

TEST_CASE("a value too long for one row is stored in pieces before it", "[historyedits]")
{
    PlanContent long_ = content();
    // A character of one UTF-16 unit and one of two.
    long_.details.preamble = QString::fromUtf8("長𠀀").repeated(3000000);
    const auto rows = rowsOf({PlanChange{.from = shared(long_)}});
    REQUIRE(rows.size() > 2);
    CHECK(rows.last().field == u"plan");
    CHECK(rows.last().oldValue == long_.details.title);
    for (const HistoryEntry &row : rows.first(rows.size() - 1)) {
        CHECK(row.field == kContentField);
        CHECK(row.oldValue->size() <= 4000000);
        CHECK(row.oldValue->isValidUtf16());
    }
    const auto read = editOfHistory(rows, {});
    REQUIRE(read);
    CHECK(*std::get<PlanChange>(read->first()).from == long_);
}

TEST_CASE("an edit is not read back when its rows are incomplete", "[historyedits]")
{
    const QList<HistoryEntry> kept{{.plan = kPlanId, .field = u"plan"_s, .newValue = u"标题"_s}};
    const auto read = editOfHistory(kept, plans());
    REQUIRE_FALSE(read);
    CHECK(read.error().reason == System::Error::Reason::Refused);
    CHECK_FALSE(editOfHistory({}, plans()));
    CHECK_FALSE(editOfHistory({{.field = u"other"_s, .newValue = u"1"_s}}, plans()));
    CHECK_FALSE(editOfHistory({{.field = u"note"_s, .newValue = u"1"_s}}, plans()));
    CHECK_FALSE(editOfHistory({{.field = u"place"_s, .newValue = u"1"_s}}, plans()));

    SECTION("but the edit can still be named")
    {
        const auto sketch = sketchOfHistory(kept, plans());
        REQUIRE(sketch.edit.size() == 1);
        CHECK(std::get<PlanChange>(sketch.edit.first()).to->details.title == u"标题");
        REQUIRE(sketch.hindrance);
        CHECK(sketch.hindrance->message == read.error().message);
        CHECK(sketchOfHistory({}, plans()).hindrance);
    }
}

TEST_CASE("an edit is named without its contents", "[historyedits]")
{
    const Edit edit{SubtreeChange{.from = shared(treeWithNotes(100))},
                    PlanChange{.from = shared(content())}};
    auto rows = rowsOf(edit);
    qint64 id = 0;
    for (HistoryEntry &row : rows) {
        row.id = HistoryId{++id};
        if (row.field == kContentField) {
            row.oldValue.reset();
            row.newValue.reset();
        }
    }
    const auto sketch = sketchOfHistory(rows, plans());
    REQUIRE(sketch.edit.size() == 2);
    CHECK(std::get<SubtreeChange>(sketch.edit[0]).from->nodes.first().title == u"部分");
    CHECK(std::get<PlanChange>(sketch.edit[1]).from->details.title == content().details.title);
    CHECK_FALSE(sketch.hindrance);
    rows.removeIf([](const HistoryEntry &row) { return row.field == kContentField; });
    CHECK(sketchOfHistory(rows, plans()).hindrance);
}

TEST_CASE("an edit that put a version back cannot be reversed and says why", "[historyedits]")
{
    const QList<HistoryEntry> rows{
        {.field = kRestoredField.toString(), .newValue = u"2021-06-01T08:00:00Z"_s}};
    const auto read = editOfHistory(rows, {});
    REQUIRE_FALSE(read);
    const auto sketch = sketchOfHistory(rows, {});
    REQUIRE(sketch.hindrance);
    CHECK(sketch.hindrance->message == read.error().message);
    CHECK(sketch.edit.isEmpty());
}

TEST_CASE("an edit that fetched something out of a version says when the version was kept",
          "[historyedits]")
{
    HistoryEntry first{.field = kTakenInField.toString(), .newValue = u"2021-06-01T08:00:00Z"_s};
    CHECK(fetchedFrom(first) == QDateTime(QDate(2021, 6, 1), QTime(8, 0), Qt::UTC));
    first.newValue = u"团委、学工处"_s;
    CHECK_FALSE(fetchedFrom(first).isValid());
    CHECK_FALSE(fetchedFrom({.field = u"deadline"_s, .newValue = u"2021-06-01"_s}).isValid());
}

TEST_CASE("names and choices in the history of older formats are read", "[historyedits]")
{
    const auto tree = subtreeOfText(
        uR"({"plan":1,"parent":0,"row":0,"nodes":[{"id":5,"parent":0,"kind":"item","standing":"ongoing","title":"甲","owners":"张三、李四"}]})"_s,
        2021);
    REQUIRE(tree);
    CHECK(tree->nodes.first().owners == QStringList{u"张三"_s, u"李四"_s});
    CHECK(tree->nodes.first().status == ItemStatus::ongoing());

    const auto choices = choicesOfText(uR"({"dates":false,"sealed":true,"omitted":["b","a"]})"_s);
    REQUIRE(choices);
    CHECK(*choices == ReportChoices{.dates = false, .sealed = true, .omitted = {u"a"_s, u"b"_s}});
    CHECK_FALSE(choicesOfText(u"{}"_s));
}

TEST_CASE("a row of the history says to which plan, node and note it belongs", "[historyedits]")
{
    const HistoryEntry ofNote = historyOf(NoteChange{.to = fullNote(8, 6)}, {}).first();
    CHECK(ofNote.node == NodeId{6});
    CHECK(ofNote.note == NoteId{8});
    CHECK(historyOf(EvidenceChange{.to = evidence(0, 8)}, {}).first().note == NoteId{8});
    CHECK(historyOf(EvidenceChange{.from = evidence(0, 8)}, {}).first().note == NoteId{8});
    CHECK(historyOf(EvidenceChange{.from = evidence(6, 0)}, {}).first().note == NoteId{});
    const HistoryEntry ofMove = historyOf(MoveChange{.node = NodeId{5},
                                                     .from = {.plan = kPlanId, .row = 1},
                                                     .to = {.plan = kPlanId, .row = 2}},
                                          {})
                                    .first();
    CHECK(ofMove.plan == kPlanId);
    CHECK(ofMove.node == NodeId{5});
    CHECK(historyOf(DetailsChange{.from = details(), .to = details()}, {}).first().plan == kPlanId);
}

TEST_CASE("a row whose values are not those of its field is not read", "[historyedits]")
{
    const auto row = [](const QString &field, std::optional<QString> from,
                        std::optional<QString> to) {
        return HistoryEntry{.plan = kPlanId,
                            .node = NodeId{6},
                            .note = NoteId{8},
                            .field = field,
                            .oldValue = std::move(from),
                            .newValue = std::move(to)};
    };
    const QString evidenceJson = evidenceText(evidence(0, 8));
    const QString wording = wordingText({kPlanId, u"year"_s, u"opening"_s}, {u"写"_s, u"稿"_s});
    const QString choices = choicesText(ReportChoices{});
    const HistoryEntry bad[] = {row(u"evidence"_s, {}, {}),
                                row(u"evidence"_s, evidenceJson, u"{}"_s),
                                row(u"evidence"_s, u"{}"_s, evidenceJson),
                                row(u"tree"_s, {}, {}),
                                row(u"tree"_s, {}, u"{}"_s),
                                row(u"tree"_s, u"x"_s, {}),
                                row(u"note"_s, {}, {}),
                                row(u"note"_s, u"{}"_s, {}),
                                row(u"place"_s, u"4/2"_s, {}),
                                row(u"place"_s, {}, u"4/2"_s),
                                row(u"place"_s, u"4/2"_s, u"4/2/1"_s),
                                row(u"place"_s, u"4/2"_s, u"a/2"_s),
                                row(u"place"_s, u"4/2"_s, u"4/b"_s),
                                row(u"details"_s, detailsText(details(), {}), {}),
                                row(u"details"_s, {}, detailsText(details(), {})),
                                row(u"wording"_s, {}, {}),
                                row(u"wording"_s, wording, u"{}"_s),
                                row(u"wording"_s, u"{}"_s, wording),
                                row(u"report_choices"_s, choices, u"x"_s),
                                row(u"report_choices"_s, u"x"_s, choices)};
    for (const HistoryEntry &one : bad) {
        INFO((one.field + u": "_s + one.oldValue.value_or(u"-"_s) + u" > "_s
              + one.newValue.value_or(u"-"_s))
                 .toStdString());
        CHECK_FALSE(editOfHistory({one}, plans()));
        // One bad row among good ones is enough.
        const auto good = row(u"title"_s, u"一"_s, u"二"_s);
        CHECK_FALSE(editOfHistory({good, one}, plans()));
        CHECK_FALSE(editOfHistory({one, good}, plans()));
        CHECK(sketchOfHistory({one, good}, plans()).edit.size() == 1);
        CHECK(sketchOfHistory({one, good}, plans()).hindrance);
    }
    const auto moved = editOfHistory({row(u"place"_s, u"4/2"_s, u"0/1"_s)}, plans());
    REQUIRE(moved);
    const auto &change = std::get<MoveChange>(moved->first());
    CHECK(change.from == NodePlace{.plan = kPlanId, .parent = NodeId{4}, .row = 2});
    CHECK(change.to == NodePlace{.plan = kPlanId, .parent = {}, .row = 1});
}

TEST_CASE("two rows are one move of a note only if it leaves one node and comes to another",
          "[historyedits]")
{
    const HistoryEntry left{.node = NodeId{6},
                            .note = NoteId{8},
                            .field = u"note"_s,
                            .oldValue = noteText(fullNote(8, 6))};
    const HistoryEntry came{.node = NodeId{9},
                            .note = NoteId{8},
                            .field = u"note"_s,
                            .newValue = noteText(fullNote(8, 9))};
    const auto read = [](const QList<HistoryEntry> &rows) {
        const auto edit = editOfHistory(rows, plans());
        REQUIRE(edit);
        return *edit;
    };
    const Edit move = read({left, came});
    REQUIRE(move.size() == 1);
    CHECK(std::get<NoteChange>(move[0]).from == fullNote(8, 6));
    CHECK(std::get<NoteChange>(move[0]).to == fullNote(8, 9));
    CHECK(read({left, came, left}).size() == 2);

    const auto areTwo = [&](const HistoryEntry &first, const HistoryEntry &second) {
        return read({first, second}).size() == 2;
    };
    CHECK(areTwo(came, left));
    HistoryEntry other = came;
    other.note = NoteId{9};
    CHECK(areTwo(left, other));
    other = came;
    other.node = NodeId{6};
    CHECK(areTwo(left, other));
    other = came;
    other.oldValue = came.newValue;
    CHECK(areTwo(left, other));
    other = left;
    other.newValue = left.oldValue;
    CHECK(areTwo(other, came));
    other = came;
    other.field = u"title"_s;
    CHECK(areTwo(left, other));
}

TEST_CASE("rows that only say where an edit came from are no changes", "[historyedits]")
{
    const HistoryEntry title{
        .node = NodeId{6}, .field = u"title"_s, .oldValue = u"一"_s, .newValue = u"二"_s};
    const HistoryEntry taken{.field = kTakenInField.toString(), .newValue = u"团委"_s};
    const HistoryEntry reversal{.field = kReversalField.toString(), .newValue = u"7"_s};
    const auto edit = editOfHistory({taken, title}, plans());
    REQUIRE(edit);
    CHECK(edit->size() == 1);
    CHECK(sketchOfHistory({taken, title}, plans()).edit.size() == 1);
    CHECK_FALSE(sketchOfHistory({taken, title}, plans()).hindrance);
    const auto nothing = editOfHistory({reversal}, plans());
    REQUIRE(nothing);
    CHECK(nothing->isEmpty());
}
