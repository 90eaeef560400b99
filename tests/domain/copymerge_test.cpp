#include "domain/memorycopy.h"
#include "domain/year/merge/mergeedit.h"

#include "domain/answerkinds.h"
#include "support/catch.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

// "changed status 2 他: sent > now > answered (remark) -"; the dash says that it cannot be taken.
QString shownMerge(const MergeProposal &one)
{
    QString line = nameOf(one.kind) + u' ' + one.key + u' ' + QString::number(qint64(one.node))
                   + u' ' + one.who + u": "_s
                   + QStringList{one.sent, one.now, one.answered}.join(u" > "_s);
    if (one.isNote())
        line += u" on "_s + one.day.toString(Qt::ISODate);
    if (one.attendance)
        line += u" with %1"_s.arg(*one.attendance);
    if (one.evidence > 0)
        line += u" and %1 pieces"_s.arg(one.evidence);
    if (!one.remark.isEmpty())
        line += u" ("_s + one.remark + u')';
    return line.replace(u'\n', u'/') + (one.canTake ? QString() : u" -"_s);
}

// My copy and the other one, each changed since.
struct Copies
{
    MemoryCopy mine{u"我"_s};
    MemoryCopy theirs{u"他"_s};

    QList<MergeProposal> proposals() const
    {
        return compareCopies(mine.content, theirs.content).proposals;
    }
    QStringList shownProposals() const
    {
        QStringList lines;
        for (const MergeProposal &one : proposals())
            lines.append(shownMerge(one));
        return lines;
    }
    // Takes over the proposals of these kinds; returns who each change is by.
    QStringList take(const QList<AnswerKind> &kinds = {AnswerKind::New, AnswerKind::Changed})
    {
        QList<MergeProposal> taken;
        QHash<NodeId, Subtree> trees;
        for (const MergeProposal &one : proposals()) {
            if (!kinds.contains(one.kind))
                continue;
            taken.append(one);
            if (one.removes != NodeId{})
                trees.insert(one.removes, mine.treeOf(one.removes));
        }
        const SignedEdit edit = mergeEdit(mine.content.plans, taken, trees);
        mine.apply(edit);
        return edit.authors;
    }
};

// What was done in both copies, and what comparing them proposes.
struct Row
{
    QString name;
    std::function<void(Copies &)> change;
    QStringList proposals;
};

void checkProposals(const QList<Row> &rows)
{
    for (const Row &row : rows) {
        INFO(row.name.toStdString());
        Copies copies;
        row.change(copies);
        CHECK(copies.shownProposals() == row.proposals);
    }
}

const NoteId kFirstNote{1};
const NoteId kSecondNote{2};

} // namespace

TEST_CASE("a value of the other copy is compared with what both began with", "[copymerge]")
{
    checkProposals({
        {u"there"_s,
         [](Copies &c) { c.theirs.set(2, Field::Status, u"done 2021-06-01"_s); },
         {u"changed status 2 他: Not started > Not started > Done 2021-06-01"_s}},
        {u"here"_s, [](Copies &c) { c.mine.set(2, Field::Status, u"ongoing"_s); }, {}},
        {u"differently in both"_s,
         [](Copies &c) {
             c.mine.set(2, Field::Status, u"in_progress 30"_s);
             c.theirs.set(2, Field::Status, u"in_progress 60"_s);
         },
         {u"conflict status 2 他: Not started > In progress 30% > In progress 60%"_s}},
        {u"alike in both"_s,
         [](Copies &c) {
             c.mine.set(2, Field::Status, u"cancelled 并入"_s);
             c.theirs.set(2, Field::Status, u"cancelled 并入"_s);
         },
         {u"unchanged status 2 他: Not started > Cancelled：并入 > Cancelled：并入"_s}},
        {u"there and back"_s,
         [](Copies &c) {
             c.theirs.set(2, Field::Status, u"ongoing"_s);
             c.theirs.set(2, Field::Status, u"not_started"_s);
         },
         {}},
        {u"twice, and another value once"_s,
         [](Copies &c) {
             c.theirs.set(2, Field::Title, u"读书会"_s);
             c.theirs.set(2, Field::Owners, u"王丽"_s);
             c.theirs.author = u"她"_s;
             c.theirs.set(2, Field::Title, u"读书班"_s);
         },
         {u"changed title 2 她: 读书 > 读书 > 读书班"_s, u"changed owners 2 他:  >  > 王丽"_s}},
        {u"of an item that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(2);
             c.theirs.set(2, Field::Status, u"in_progress"_s);
         },
         {u"conflict status 0 他: Not started > 1. 读书 > In progress (It was removed here.) -"_s}},
    });
}

TEST_CASE("a note of the other copy is new, corrected, moved or removed", "[copymerge]")
{
    checkProposals({
        {u"new"_s,
         [](Copies &c) { c.theirs.addNote(2, u"走访"_s, 3); },
         {u"new note 2 他:  >  > 走访 on 2021-06-01 with 3"_s}},
        {u"new, and another here"_s,
         [](Copies &c) {
             c.mine.addNote(2, u"走访"_s, 3); // its author is another one
             c.theirs.addNote(2, u"走访"_s, 3);
         },
         {u"new note 2 他:  >  > 走访 on 2021-06-01 with 3"_s}},
        {u"the same here, moved since"_s,
         [](Copies &c) {
             c.mine.author = u"他"_s;
             c.mine.addNote(6, u"走访"_s, 3);
             c.theirs.addNote(2, u"走访"_s, 3);
         },
         {u"unchanged note 2 他:  >  > 走访 on 2021-06-01 with 3"_s}},
        {u"corrected there"_s,
         [](Copies &c) { c.theirs.correct(kFirstNote, u"改过甲"_s); },
         {u"changed note 2 他: 起初甲 > 起初甲 > 改过甲 on 2021-05-01 with 5"_s}},
        {u"corrected in both"_s,
         [](Copies &c) {
             c.mine.correct(kFirstNote, u"我改甲"_s);
             c.theirs.correct(kFirstNote, u"改过甲"_s);
         },
         {u"conflict note 2 他: 起初甲 > 我改甲 > 改过甲 on 2021-05-01 with 5"_s}},
        {u"corrected alike"_s,
         [](Copies &c) {
             c.mine.correct(kFirstNote, u"改过甲"_s);
             c.theirs.correct(kFirstNote, u"改过甲"_s);
         },
         {u"unchanged note 2 他: 起初甲 > 改过甲 > 改过甲 on 2021-05-01 with 5"_s}},
        {u"corrected there and back"_s,
         [](Copies &c) {
             c.theirs.correct(kFirstNote, u"改过甲"_s);
             c.theirs.correct(kFirstNote, u"起初甲"_s);
         },
         {}},
        {u"moved there"_s,
         [](Copies &c) {
             ProgressNote moved = c.theirs.note(kFirstNote);
             moved.node = NodeId{3};
             c.theirs.replace(moved);
         },
         {u"changed note 3 他: 起初甲 > 起初甲 > 起初甲 on 2021-05-01 with 5 (It was moved there "
          u"to another item.)"_s}},
        {u"corrected there, removed here"_s,
         [](Copies &c) {
             c.mine.removeNote(kFirstNote);
             c.theirs.correct(kFirstNote, u"改过甲"_s);
         },
         {u"conflict note 2 他: 起初甲 >  > 改过甲 on 2021-05-01 with 5 (It was removed here.)"_s}},
        {u"on an item that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(2);
             c.theirs.addNote(2, u"走访"_s);
         },
         {u"new note 1 他:  >  > 走访 on 2021-06-01 (Its item was removed here.)"_s}},
        {u"of a plan that is not here"_s,
         [](Copies &c) {
             c.mine.content.plans.clear();
             c.theirs.addNote(2, u"走访"_s);
         },
         {u"unrecognised note 0 他:  >  > 走访 on 2021-06-01 (There is no place here for it: 1. "
          u"读书) -"_s}},
    });
}

TEST_CASE("a note's counts are shown where they are what differs", "[copymerge]")
{
    checkProposals({
        {u"its attendance"_s,
         [](Copies &c) {
             ProgressNote changed = c.theirs.note(kFirstNote);
             changed.attendance = 6;
             c.theirs.replace(changed);
         },
         {u"changed note 2 他: 起初甲/attendance 5 > 起初甲/attendance 5 > 起初甲 on 2021-05-01 "
          u"with 6"_s}},
        {u"its figures, and the attendance here"_s,
         [](Copies &c) {
             ProgressNote changed = c.mine.note(kSecondNote);
             changed.attendance = 7;
             c.mine.replace(changed);
             ProgressNote there = c.theirs.note(kSecondNote);
             there.figures.first().number = 50;
             c.theirs.replace(there);
         },
         {u"conflict note 3 他: 起初乙/征文 46 篇 > 起初乙/attendance 7, 征文 46 篇 > 起初乙 on "
          u"2021-05-02"_s}},
        {u"nothing was counted here"_s,
         [](Copies &c) {
             ProgressNote changed = c.mine.note(kFirstNote);
             changed.attendance.reset();
             c.mine.replace(changed);
             ProgressNote there = c.theirs.note(kFirstNote);
             there.attendance = 6;
             c.theirs.replace(there);
         },
         {u"conflict note 2 他: 起初甲/attendance 5 > 起初甲 > 起初甲 on 2021-05-01 with 6"_s}},
    });
}

TEST_CASE("a note that was removed in the other copy is proposed for removal", "[copymerge]")
{
    checkProposals({
        {u"as it was"_s,
         [](Copies &c) { c.theirs.removeNote(kFirstNote); },
         {u"removed note 2 他: 起初甲 > 起初甲 >  on 2021-05-01 with 5 (It was removed there.)"_s}},
        {u"with evidence"_s,
         [](Copies &c) { c.theirs.removeNote(kSecondNote); },
         {u"removed note 3 他: 起初乙 > 起初乙 >  on 2021-05-02 (It was removed there; its "
          u"evidence would go with it.)"_s}},
        {u"corrected here"_s,
         [](Copies &c) {
             c.mine.correct(kFirstNote, u"我改甲"_s);
             c.theirs.removeNote(kFirstNote);
         },
         {u"conflict note 2 他: 我改甲 > 我改甲 >  on 2021-05-01 with 5 (It was removed there, and "
          u"changed here since.)"_s}},
        {u"removed in both"_s,
         [](Copies &c) {
             c.mine.removeNote(kFirstNote);
             c.theirs.removeNote(kFirstNote);
         },
         {}},
        {u"with its item"_s,
         [](Copies &c) { c.theirs.removeNode(2); },
         {u"removed item 2 : 1. 读书 > 1. 读书 >  (It was removed there.)"_s}},
    });
    Copies copies;
    copies.theirs.removeNote(kSecondNote);
    copies.take({AnswerKind::Removed});
    CHECK(copies.mine.lines().mid(1, 2)
          == QStringList{u" 1. 读书 {起初甲}"_s, u" 2. 座谈 [表.xlsx]"_s});
}

TEST_CASE("items that the other copy added or removed are proposed", "[copymerge]")
{
    checkProposals({
        {u"an item"_s,
         [](Copies &c) { c.theirs.addItem(1, 1, u"新事"_s); },
         {u"new item 1 :  >  > 新事"_s}},
        {u"a section"_s,
         [](Copies &c) {
             c.theirs.addNode({.kind = NodeKind::Section, .number = u"三、"_s, .title = u"建设"_s},
                              0, 2);
         },
         {u"new item 0 :  >  > 三、建设"_s}},
        {u"the same item in both"_s,
         [](Copies &c) {
             c.mine.addItem(1, 2, u"新事"_s);
             c.theirs.addItem(1, 0, u"新事"_s);
         },
         {}},
        {u"the same item under another one here"_s,
         [](Copies &c) {
             c.mine.addItem(4, 0, u"新事"_s);
             c.theirs.addItem(1, 0, u"新事"_s);
         },
         {}},
        {u"another item in both"_s,
         [](Copies &c) {
             c.mine.addItem(1, 2, u"别的事"_s);
             c.theirs.addItem(1, 0, u"新事"_s);
         },
         {u"new item 1 :  >  > 新事"_s}},
        {u"added and removed again"_s,
         [](Copies &c) { c.theirs.removeNode(qint64(c.theirs.addItem(1, 1, u"新事"_s))); },
         {}},
        {u"removed, with a note that is new here"_s,
         [](Copies &c) {
             c.mine.addNote(2, u"走访"_s);
             c.theirs.removeNode(2);
         },
         {u"removed item 2 : 1. 读书 > 1. 读书 >  (It was removed there; the notes or items added "
          u"to it here since would be removed with it.)"_s}},
        {u"removed, with an item that is new here"_s,
         [](Copies &c) {
             c.mine.addItem(2, 0, u"小事"_s);
             c.theirs.removeNode(2);
         },
         {u"removed item 2 : 1. 读书 > 1. 读书 >  (It was removed there; the notes or items added "
          u"to it here since would be removed with it.)"_s}},
        {u"removed, with an item moved out of it before"_s,
         [](Copies &c) {
             c.theirs.moveNode(5, 1, 0);
             c.theirs.removeNode(4);
         },
         {u"changed place 5 他: place 1 under “二、活动” > place 1 under “二、活动” > place 1 "
          u"under “一、学习”"_s,
          u"removed item 4 : 二、活动 > 二、活动 >  (It was removed there, but some of what is "
          u"below it here was not; remove it here by hand if it is not wanted.) -"_s}},
        {u"removed in both"_s,
         [](Copies &c) {
             c.mine.removeNode(4);
             c.theirs.removeNode(4);
         },
         {}},
    });
}

TEST_CASE("a move in the other copy is told by both places", "[copymerge]")
{
    checkProposals({
        {u"there"_s,
         [](Copies &c) { c.theirs.moveNode(3, 1, 0); },
         {u"changed place 3 他: place 2 under “一、学习” > place 2 under “一、学习” > place 1 "
          u"under “一、学习”"_s}},
        {u"to the top level"_s,
         [](Copies &c) { c.theirs.moveNode(3, 0, 1); },
         {u"changed place 3 他: place 2 under “一、学习” > place 2 under “一、学习” > place 2 in "
          u"the plan"_s}},
        {u"elsewhere in both"_s,
         [](Copies &c) {
             c.mine.moveNode(3, 4, 0);
             c.theirs.moveNode(3, 1, 0);
         },
         {u"conflict place 3 他: place 2 under “一、学习” > place 1 under “二、活动” > place 1 "
          u"under “一、学习”"_s}},
        {u"alike in both"_s,
         [](Copies &c) {
             c.mine.moveNode(3, 1, 0);
             c.theirs.moveNode(3, 1, 0);
         },
         {u"unchanged place 3 他: place 2 under “一、学习” > place 1 under “一、学习” > place 1 "
          u"under “一、学习”"_s}},
        {u"there and back"_s,
         [](Copies &c) {
             c.theirs.moveNode(3, 1, 0);
             c.theirs.moveNode(3, 1, 1);
         },
         {}},
        {u"of an item that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(3);
             c.theirs.moveNode(3, 1, 0);
         },
         {}},
        {u"under what was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(4);
             c.theirs.moveNode(2, 4, 0);
         },
         {u"conflict place 2 他: place 1 under “一、学习” > place 1 under “一、学习” > place 1 "
          u"under “二、活动” (What it was moved under was removed here.) -"_s}},
        {u"each under the other"_s,
         [](Copies &c) {
             c.mine.moveNode(3, 2, 0);
             c.theirs.moveNode(2, 3, 0);
         },
         {u"conflict place 2 他: place 1 under “一、学习” > place 1 under “一、学习” > place 1 "
          u"under “2. 座谈” (Here “2. 座谈” is below it and is moved out of it first.)"_s}},
    });
}

TEST_CASE("the summary's own words of the other copy are compared", "[copymerge]")
{
    checkProposals({
        {u"of an item"_s,
         [](Copies &c) { c.theirs.word(u"node/2"_s, u"他写的"_s); },
         {u"changed wording 2 他:  >  > 他写的"_s}},
        {u"of the opening, in both"_s,
         [](Copies &c) {
             c.mine.word(u"opening"_s, u"我写的"_s);
             c.theirs.word(u"opening"_s, u"他写的"_s);
         },
         {u"conflict wording 0 他:  > 我写的 > 他写的"_s}},
        {u"alike in both"_s,
         [](Copies &c) {
             c.mine.word(u"opening"_s, u"他写的"_s);
             c.theirs.word(u"opening"_s, u"他写的"_s);
         },
         {u"unchanged wording 0 他:  > 他写的 > 他写的"_s}},
        {u"there and back"_s,
         [](Copies &c) {
             c.theirs.word(u"opening"_s, u"他写的"_s);
             c.theirs.word(u"opening"_s, {});
         },
         {}},
        {u"of an item that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(2);
             c.theirs.word(u"node/2"_s, u"他写的"_s);
         },
         {u"conflict wording 0 他:  >  > 他写的 (Its item was removed here.) -"_s}},
        {u"of an item that comes too, by its id here"_s,
         [](Copies &c) {
             c.theirs.addItem(1, 2, u"新事"_s);
             c.theirs.word(u"node/7"_s, u"他写的"_s);
         },
         {u"new item 1 :  >  > 新事"_s, u"changed wording 8 他:  >  > 他写的"_s}},
    });
}

TEST_CASE("evidence of the other copy is new, renamed or removed", "[copymerge]")
{
    const auto rename = [](MemoryCopy &copy, const QString &name) {
        const auto edit = renamingEvidence(copy.evidence(2), name);
        copy.apply(edit.first(), copy.author);
    };
    checkProposals({
        {u"new"_s,
         [](Copies &c) { c.theirs.addEvidence(5, {}, u"信.pdf"_s, u'3'); },
         {u"new evidence 5 他:  >  > 信.pdf and 1 pieces"_s}},
        {u"the same in both"_s,
         [](Copies &c) {
             c.mine.addEvidence(5, {}, u"信.pdf"_s, u'3');
             c.theirs.addEvidence(5, {}, u"信.pdf"_s, u'3');
         },
         {u"unchanged evidence 5 他:  >  > 信.pdf and 1 pieces"_s}},
        {u"another content of that name here"_s,
         [](Copies &c) {
             c.mine.addEvidence(5, {}, u"信.pdf"_s, u'4');
             c.theirs.addEvidence(5, {}, u"信.pdf"_s, u'3');
         },
         {u"new evidence 5 他:  >  > 信.pdf and 1 pieces"_s}},
        {u"of a content that is lost there"_s,
         [](Copies &c) {
             c.theirs.addEvidence(5, {}, u"信.pdf"_s, u'3');
             c.theirs.content.lostContents = {QString(64, u'3')};
         },
         {u"conflict evidence 5 他:  >  > 信.pdf (The content of this evidence is missing from "
          u"the other copy as well: 信.pdf.) -"_s}},
        {u"of a note that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNote(kSecondNote);
             c.theirs.addEvidence(0, kSecondNote, u"信.pdf"_s, u'3');
         },
         {u"new evidence 3 他:  >  > 信.pdf and 1 pieces (Its note was removed here; it goes to "
          u"the item.)"_s}},
        {u"of an item that was removed here"_s,
         [](Copies &c) {
             c.mine.removeNode(5);
             c.theirs.addEvidence(5, {}, u"信.pdf"_s, u'3');
         },
         {u"new evidence 4 他:  >  > 信.pdf and 1 pieces (Its item was removed here.)"_s}},
        {u"renamed"_s,
         [&](Copies &c) { rename(c.theirs, u"合影.jpg"_s); },
         {u"changed evidence 3 他: 照片.jpg > 照片.jpg > 合影.jpg"_s}},
        {u"renamed in both"_s,
         [&](Copies &c) {
             rename(c.mine, u"座谈.jpg"_s);
             rename(c.theirs, u"合影.jpg"_s);
         },
         {u"conflict evidence 3 他: 照片.jpg > 座谈.jpg > 合影.jpg"_s}},
        {u"removed"_s,
         [](Copies &c) { c.theirs.apply(EvidenceChange{.from = c.theirs.evidence(2)}, u"他"_s); },
         {u"removed evidence 3 他: 照片.jpg > 照片.jpg >  (It was removed there.)"_s}},
        {u"removed in both"_s,
         [](Copies &c) {
             c.mine.apply(EvidenceChange{.from = c.mine.evidence(1)}, u"我"_s);
             c.theirs.apply(EvidenceChange{.from = c.theirs.evidence(1)}, u"他"_s);
         },
         {}},
    });
}

TEST_CASE("a year's plan and its details are compared with those of the other copy", "[copymerge]")
{
    const auto next = u"2022年工作要点"_s;
    checkProposals({
        {u"a year that is not here"_s,
         [&](Copies &c) { c.theirs.addPlan(2022, next, u"明年事"_s); },
         {u"new plan 0 :  >  > 2022年工作要点"_s}},
        {u"the same year in both"_s,
         [&](Copies &c) {
             c.mine.addPlan(2022, next, u"明年事"_s);
             c.theirs.addPlan(2022, next, u"明年事"_s);
             c.theirs.addNote(7, u"走访"_s);
         },
         {u"unchanged plan 0 :  > 2022年工作要点 > 2022年工作要点"_s,
          u"new note 7 他:  >  > 走访 on 2021-06-01"_s}},
        {u"the same year with another title"_s,
         [&](Copies &c) {
             c.mine.addPlan(2022, u"计划"_s, u"明年事"_s);
             c.theirs.addPlan(2022, next, u"明年事"_s);
         },
         {u"conflict plan 0 :  > 计划 > 2022年工作要点 (Both copies have a plan for 2022; only "
          u"notes on items with the same words are taken over.) -"_s}},
        {u"details"_s,
         [](Copies &c) { c.theirs.setTitle(u"新题"_s); },
         {u"changed details 0 :  > 2021年工作要点 > 新题"_s}},
        {u"details in both"_s,
         [](Copies &c) {
             c.mine.setTitle(u"我题"_s);
             c.theirs.setTitle(u"新题"_s);
         },
         {u"conflict details 0 :  > 我题 > 新题"_s}},
        {u"details and back"_s,
         [](Copies &c) {
             c.theirs.setTitle(u"新题"_s);
             c.theirs.setTitle(u"2021年工作要点"_s);
         },
         {}},
    });
    Copies copies;
    copies.theirs.addPlan(2022, next, u"明年事"_s);
    copies.theirs.addEvidence(0, copies.theirs.addNote(7, u"走访"_s), u"信.pdf"_s, u'3');
    copies.take();
    CHECK(copies.mine.lines().last() == u"1. 明年事 {走访 [信.pdf]}");
    CHECK(copies.mine.content.plans.last().details.year == 2022);
}

TEST_CASE("all that the other copy did comes in one edit, each change by its author", "[copymerge]")
{
    Copies copies;
    MemoryCopy &theirs = copies.theirs;
    const NoteId visit = theirs.addNote(2, u"走访"_s, 3);
    theirs.addEvidence(0, visit, u"合影.jpg"_s, u'3');
    const NodeId added = theirs.addItem(1, 1, u"新事"_s);
    const NodeId small = theirs.addItem(qint64(added), 0, u"小事"_s);
    theirs.addNote(qint64(small), u"细节"_s);
    theirs.addEvidence(qint64(small), {}, u"信.pdf"_s, u'4');
    theirs.set(5, Field::Status, u"done 2021-06-01"_s);
    theirs.moveNode(6, 4, 0);
    theirs.correct(kSecondNote, u"改过乙"_s);
    theirs.word(u"opening"_s, u"开头"_s);
    theirs.setTitle(u"新题"_s);

    QStringList what;
    for (const MergeProposal &one : copies.proposals())
        what.append(one.what);
    CHECK(what
          == QStringList{u"An item"_s, u"Status"_s, u"Progress note"_s, u"Progress note"_s,
                         u"The plan's details"_s, u"Place"_s, u"The summary's own words"_s});
    // The move first, then the tree with its note and evidence.
    CHECK(copies.take()
          == QStringList{u"他"_s, {}, {}, {}, u"他"_s, u"他"_s, u"他"_s, u"他"_s, {}, u"他"_s});
    CHECK(copies.mine.lines()
          == QStringList{u"一、学习"_s, u" 1. 读书 {起初甲} {走访 [合影.jpg]}"_s, u" 新事"_s,
                         u"  小事 {细节} [信.pdf]"_s, u" 2. 座谈 {改过乙 [照片.jpg]} [表.xlsx]"_s,
                         u"二、活动"_s, u" 4. 征文"_s, u" 3. 寻访 done 2021-06-01"_s});
    CHECK(copies.mine.content.plans.first().details.title == u"新题");
    CHECK(copies.mine.content.wordings == theirs.content.wordings);

    for (const MergeProposal &one : copies.proposals()) {
        INFO(shownMerge(one).toStdString());
        CHECK(one.kind == AnswerKind::Unchanged);
        CHECK(one.edit.isEmpty());
        CHECK(one.moves == NodeId{});
    }
    // Corrected there after it came here under another id.
    theirs.correct(visit, u"走访三户"_s);
    CHECK(copies.shownProposals().contains(
        u"changed note 2 他: 走访 > 走访 > 走访三户 on 2021-06-01 with 3"_s));
    CHECK(copies.take() == QStringList{u"他"_s});
    CHECK(copies.mine.lines()[1] == u" 1. 读书 {起初甲} {走访三户 [合影.jpg]}");
}

TEST_CASE("taking over a removal or a conflict changes just that", "[copymerge]")
{
    Copies copies;
    SECTION("an item removed with all that is below it")
    {
        copies.mine.addItem(2, 0, u"小事"_s);
        copies.theirs.removeNode(2);
        copies.take({AnswerKind::Removed});
        CHECK(copies.mine.lines().first(2)
              == QStringList{u"一、学习"_s, u" 2. 座谈 {起初乙 [照片.jpg]} [表.xlsx]"_s});
    }
    SECTION("a note whose item is removed by the same edit")
    {
        copies.theirs.addNote(2, u"走访"_s);
        auto taken = copies.proposals();
        REQUIRE(taken.size() == 1);
        taken.append(MergeProposal{});
        taken.last().removes = NodeId{2};
        copies.mine.apply(mergeEdit(copies.mine.content.plans, taken,
                                    {{NodeId{2}, copies.mine.treeOf(NodeId{2})}}));
        CHECK(copies.mine.lines().first(2)
              == QStringList{u"一、学习 {走访}"_s, u" 2. 座谈 {起初乙 [照片.jpg]} [表.xlsx]"_s});
    }
    SECTION("items that each copy moved under the other")
    {
        copies.mine.moveNode(3, 2, 0);
        copies.theirs.moveNode(2, 3, 0);
        copies.take({AnswerKind::Conflict});
        CHECK(copies.mine.lines().first(3)
              == QStringList{u"一、学习"_s, u" 2. 座谈 {起初乙 [照片.jpg]} [表.xlsx]"_s,
                             u"  1. 读书 {起初甲}"_s});
    }
    SECTION("an item whose section was removed here goes to the plan itself")
    {
        copies.mine.removeNode(4);
        copies.theirs.addItem(4, 2, u"新事"_s);
        copies.take();
        CHECK(copies.mine.lines().first(2) == QStringList{u"新事"_s, u"一、学习"_s});
    }
    SECTION("an item is added after the one that it stands after there")
    {
        copies.mine.moveNode(3, 1, 0);
        copies.theirs.addItem(1, 1, u"新事"_s);
        copies.take();
        CHECK(copies.mine.lines()[3] == u" 新事"); // after 1. 读书, now the second
    }
    SECTION("words for an item that is not taken are left out")
    {
        copies.theirs.addItem(1, 2, u"新事"_s);
        copies.theirs.word(u"node/7"_s, u"他写的"_s);
        CHECK(copies.take({AnswerKind::Changed}).isEmpty());
        CHECK(copies.take().size() == 2);
        CHECK(copies.mine.content.wordings.first().place.block == u"node/8");
    }
    SECTION("evidence of a note that is not here any more goes to its item")
    {
        copies.mine.removeNote(kSecondNote);
        copies.theirs.addEvidence(0, kSecondNote, u"信.pdf"_s, u'3');
        copies.take();
        CHECK(copies.mine.lines()[2] == u" 2. 座谈 [表.xlsx] [信.pdf]");
    }
}

TEST_CASE("one sentence names what a merge leaves out", "[copymerge]")
{
    Copies copies;
    const auto leftOut = [&copies] {
        return compareCopies(copies.mine.content, copies.theirs.content).leftOut;
    };
    CHECK(leftOut().isEmpty());
    copies.theirs.addNote(2, u"走访"_s);
    CHECK(leftOut().isEmpty());
    copies.theirs.apply(ReportChoicesChange{.plan = PlanId{1}, .to = ReportChoices{}}, u"他"_s);
    CHECK(leftOut() == u"Also done there, and not merged: what goes into summaries.");
    copies.theirs.content.since.append({.field = u"restored"_s, .newValue = u"1"_s});
    copies.theirs.content.since.append({.field = u"outside"_s, .newValue = u"1"_s});
    copies.theirs.content.since.append({.field = u"plan"_s, .oldValue = u"2020年工作要点"_s});
    CHECK(leftOut()
          == u"Also done there, and not merged: what goes into summaries, the removal of a whole "
             u"year, what another program wrote there, that an earlier version was put back.");
}

TEST_CASE("a copy's history tells what was there before it", "[copymerge]")
{
    MemoryCopy copy(u"他"_s);
    copy.removeNode(2);
    const Subtree back = *subtreeOfText(*copy.content.since.first().oldValue, 2021);
    copy.apply(SubtreeChange{.to = std::make_shared<const Subtree>(back)}, u"他"_s);
    const NodeId added = copy.addItem(1, 0, u"新事"_s);
    const CopyHistory history(copy.content.since);
    CHECK_FALSE(history.isAdded(NodeId{2})); // removed and brought back
    CHECK_FALSE(history.isAdded(kFirstNote));
    CHECK(history.isAdded(added));

    // The rows of a large tree: it stands in the contents before the row that names its first node.
    Subtree large{
        .place = {.plan = PlanId{1}},
        .nodes = {{.id = NodeId{20}, .kind = NodeKind::Section, .title = u"大"_s},
                  {.id = NodeId{21}, .parent = NodeId{20}, .text = u"长"_s.repeated(5000)}},
        .notes = {copy.note(kSecondNote)}};
    const auto rows = historyOf(SubtreeChange{.to = std::make_shared<const Subtree>(large)}, {});
    REQUIRE(rows.size() == 2);
    CHECK(highestNodeIn(rows.first()) == NodeId{21});
    CHECK(highestNodeIn(rows.last()) == NodeId{20});
    CHECK(highestNodeIn({.node = NodeId{4}, .field = u"title"_s}) == NodeId{4});
    const CopyHistory ofLarge(rows);
    CHECK(ofLarge.isAdded(NodeId{21}));
    CHECK(ofLarge.isAdded(kSecondNote));
    CHECK_FALSE(ofLarge.isAdded(NodeId{4}));
}
