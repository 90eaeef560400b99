#include "models/copycomparison.h"

#include "models/sampleplan.h"

#include "support/catch.h"
#include "support/shortened.h"

#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::compareWithCopy;
using Models::PlanDocument;

namespace {

// Two copies of a file with the sample plan and a note on each item.
class Copies
{
public:
    Copies()
    {
        {
            const auto base = m_file.open();
            for (const auto &number : {u"1."_s, u"2."_s, u"3."_s})
                REQUIRE(base->addNote(Sample::idAt(*base, number), QDate(2021, 5, 1),
                                      u"起初 "_s + number, 5));
        }
        REQUIRE(QFile::copy(m_file.path(), theirPath()));
        mine = m_file.open();
        theirs = *PlanDocument::open(theirPath());
        mine->setAuthor(u"我"_s);
        theirs->setAuthor(u"他"_s);
    }

    QString myPath() const { return m_file.path(); }
    QString theirPath() const { return m_folder.filePath(u"copy.yaodian"_s); }

    QList<MergeProposal> proposals() const
    {
        const auto compared = compareWithCopy(myPath(), theirPath());
        REQUIRE(compared);
        return *compared;
    }

    static QList<MergeProposal> taken(const QList<MergeProposal> &proposals)
    {
        QList<MergeProposal> usual;
        for (const MergeProposal &one : proposals) {
            if (isTakenByDefault(one))
                usual.append(one);
        }
        return usual;
    }

    void merge() const
    {
        const auto done = mine->apply(mergeEdit(taken(proposals())));
        INFO((done ? std::string() : (done.error().message + done.error().detail).toStdString()));
        REQUIRE(done);
    }

    int count(AnswerKind kind) const
    {
        return int(std::ranges::count(proposals(), kind, &MergeProposal::kind));
    }

    std::unique_ptr<PlanDocument> mine;
    std::unique_ptr<PlanDocument> theirs;

private:
    Sample::File m_file;
    QTemporaryDir m_folder;
};

QStringList noteTexts(const PlanDocument &document)
{
    QStringList texts;
    const auto notes = document.notesOfPlan();
    REQUIRE(notes);
    for (const auto &ofNode : *notes) {
        for (const ProgressNote &note : ofNode)
            texts.append(note.text);
    }
    texts.sort();
    return texts;
}

} // namespace

TEST_CASE("identical copies have nothing to merge", "[copycomparison]")
{
    const Copies copies;
    CHECK(copies.proposals().isEmpty());
    // Nor has the one that went on alone.
    REQUIRE(
        copies.mine->addNote(Sample::idAt(*copies.mine, u"1."_s), QDate(2021, 6, 1), u"a"_s, {}));
    CHECK(copies.proposals().isEmpty());
}

TEST_CASE("what only the other copy did is taken over, in one step to undo", "[copycomparison]")
{
    Copies copies;
    PlanDocument &theirs = *copies.theirs;
    const NodeId first = Sample::idAt(theirs, u"1."_s);
    REQUIRE(theirs.addNote(first, QDate(2021, 6, 1), u"他写的"_s, 30, true));
    REQUIRE(theirs.setField({first}, Field::Owners, u"李明"_s));
    REQUIRE(theirs.setStatus({Sample::idAt(theirs, u"3."_s)}, ItemStatus::done(QDate(2021, 6, 2))));
    const auto added = theirs.addNode(theirs.outline().root()->child(1)->id(), 0, NodeKind::Item,
                                      u"新加的一项"_s);
    REQUIRE(added);
    REQUIRE(theirs.addNote(*added, QDate(2021, 6, 3), u"新项的进展"_s, {}));
    REQUIRE(copies.mine->addNote(Sample::idAt(*copies.mine, u"1."_s), QDate(2021, 6, 1),
                                 u"我写的"_s, {}));
    const QString before = Sample::dump(*copies.mine);

    copies.merge();
    const PlanDocument &mine = *copies.mine;
    CHECK(noteTexts(mine).contains(u"他写的"_s));
    CHECK(noteTexts(mine).contains(u"我写的"_s));
    CHECK(noteTexts(mine).contains(u"新项的进展"_s));
    CHECK(Sample::owners(mine, u"1."_s) == u"李明"_s);
    CHECK(Sample::nodeAt(mine, u"3."_s)->node().status == ItemStatus::done(QDate(2021, 6, 2)));
    CHECK(mine.outline().root()->child(1)->child(0)->node().title == u"新加的一项"_s);
    const QString merged = Sample::dump(mine);

    CHECK(copies.taken(copies.proposals()).isEmpty()); // merged again: nothing
    CHECK(copies.count(AnswerKind::Conflict) == 0);
    REQUIRE(copies.mine->undo());
    CHECK(Sample::dump(mine) == before);
    REQUIRE(copies.mine->redo());
    CHECK(Sample::dump(mine) == merged);
}

TEST_CASE("undo says of a merge how much came from outside", "[copycomparison]")
{
    Copies copies;
    for (const auto &number : {u"1."_s, u"2."_s})
        REQUIRE(copies.theirs->addNote(Sample::idAt(*copies.theirs, number), QDate(2021, 6, 1),
                                       u"他写的 "_s + number, {}));
    copies.merge();
    CHECK(copies.mine->undoText() == u"2 changes from outside"_s);
}

TEST_CASE("what both copies changed is a conflict that shows all three values", "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.mine, u"1."_s);
    REQUIRE(copies.mine->setField({first}, Field::Difficulty, u"缺钱"_s));
    REQUIRE(copies.theirs->setField({first}, Field::Difficulty, u"缺人"_s));
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Conflict);
    CHECK(proposals[0].canTake);
    CHECK(proposals[0].sent.isEmpty());
    CHECK(proposals[0].now == u"缺钱"_s);
    CHECK(proposals[0].answered == u"缺人"_s);
    CHECK(proposals[0].who == u"他"_s);
    copies.merge();
    CHECK(Sample::nodeAt(*copies.mine, u"1."_s)->node().difficulty == u"缺钱"_s);
    REQUIRE(copies.mine->apply(mergeEdit(proposals)));
    CHECK(Sample::nodeAt(*copies.mine, u"1."_s)->node().difficulty == u"缺人"_s);
    CHECK(copies.count(AnswerKind::Conflict) == 0);
}

TEST_CASE("a note that was removed there stays here unless its removal is chosen",
          "[copycomparison]")
{
    Copies copies;
    const auto notes = copies.theirs->notesOf(Sample::idAt(*copies.theirs, u"2."_s));
    REQUIRE(notes);
    REQUIRE(copies.theirs->removeNote(notes->first()));
    copies.merge();
    CHECK(noteTexts(*copies.mine).size() == 3);
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Conflict);
    REQUIRE(copies.mine->apply(mergeEdit(proposals)));
    CHECK(noteTexts(*copies.mine).size() == 2);
}

TEST_CASE("a note of an item that was removed here goes to what is above it", "[copycomparison]")
{
    Copies copies;
    REQUIRE(copies.theirs->addNote(Sample::idAt(*copies.theirs, u"1."_s), QDate(2021, 6, 1),
                                   u"他写的"_s, {}));
    REQUIRE(copies.mine->removeNodes({Sample::idAt(*copies.mine, u"1."_s)}));
    copies.merge();
    const auto notes = copies.mine->notesOf(Sample::idAt(*copies.mine, u"一、"_s));
    REQUIRE(notes);
    REQUIRE(notes->size() == 1);
    CHECK(notes->first().text == u"他写的"_s);
    CHECK(copies.taken(copies.proposals()).isEmpty());
}

TEST_CASE("a year that was added there comes with its notes", "[copycomparison]")
{
    Copies copies;
    REQUIRE(copies.theirs->addPlan(Sample::plan(2022)));
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(first, QDate(2022, 3, 1), u"来年"_s, 7));
    copies.merge();
    REQUIRE(copies.mine->plans().size() == 2);
    REQUIRE(copies.mine->show(copies.mine->plans().first().id));
    CHECK(noteTexts(*copies.mine) == QStringList{u"来年"_s});
    CHECK(copies.taken(copies.proposals()).isEmpty());
}

TEST_CASE("only copies of one file are merged", "[copycomparison]")
{
    const Copies copies;
    const Copies others;
    const auto other = compareWithCopy(copies.myPath(), others.myPath());
    REQUIRE_FALSE(other);
    CHECK(other.error().message.contains(u"plan.yaodian"_s));
    CHECK_FALSE(compareWithCopy(copies.myPath(), copies.myPath()));
    CHECK_FALSE(compareWithCopy(copies.myPath(), copies.myPath() + u"x"_s));
}

namespace {

// Does what a person may do, at random. Each note's words are its own.
class Person
{
public:
    Person(PlanDocument &document, const QString &name, unsigned seed)
        : m_document(document)
        , m_name(name)
        , m_random(seed)
    {}

    void work(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
    }

    // Of the notes that this person wrote and did not remove or rewrite.
    QStringList written() const
    {
        QStringList own;
        for (const QString &text : noteTexts(m_document)) {
            if (text.startsWith(m_name))
                own.append(text);
        }
        return own;
    }

private:
    size_t below(size_t count) { return m_random() % count; }

    OutlineNode *anyNode()
    {
        const auto nodes = m_document.outline().nodes();
        return nodes.isEmpty() ? nullptr : nodes[qsizetype(below(size_t(nodes.size())))];
    }

    std::optional<ProgressNote> anyNote()
    {
        QList<ProgressNote> all;
        const auto notes = m_document.notesOfPlan();
        REQUIRE(notes);
        for (const auto &ofNode : *notes)
            all += ofNode;
        std::ranges::sort(all, {}, &ProgressNote::id);
        return all.isEmpty() ? std::nullopt
                             : std::optional(all[qsizetype(below(size_t(all.size())))]);
    }

    QString words() { return m_name + QString::number(++m_count); }

    void step()
    {
        OutlineNode *node = anyNode();
        const auto note = anyNote();
        System::Result<void> done;
        switch (below(14)) {
        case 0:
        case 1:
        case 2:
        case 3:
            if (node)
                done = m_document.addNote(node->id(), QDate(2021, 6, 1), words(), 3);
            break;
        case 4:
            if (note) {
                ProgressNote changed = *note;
                changed.text = words();
                done = m_document.changeNote(*note, changed);
            }
            break;
        case 5:
            if (note && node)
                done = m_document.moveNote(*note, node->id());
            break;
        case 6:
            if (note)
                done = m_document.removeNote(*note);
            break;
        case 7:
            if (node && node->isTracked())
                done = m_document.setField({node->id()}, Field::Owners, words());
            break;
        case 8:
            if (node && node->isTracked())
                done = m_document.setStatus({node->id()},
                                            ItemStatus::inProgress(int(below(98)) + 1));
            break;
        case 9:
            if (node) {
                const auto added = m_document.addNode(node->isSection() ? node->id() : NodeId{}, 0,
                                                      NodeKind::Item, words());
            }
            break;
        case 10:
            if (node && below(3) == 0)
                done = m_document.removeNodes({node->id()});
            break;
        case 11:
            if (node)
                done = m_document.moveNode(node->id(), NodeId{}, 0);
            break;
        case 12:
            if (node && node->node().text.size() > 2)
                done = m_document.splitItem(node->id(), 1);
            break;
        default:
            done = below(2) == 0 && m_document.canUndo() ? m_document.undo()
                   : m_document.canRedo()                ? m_document.redo()
                                                         : System::Result<void>();
        }
    }

    PlanDocument &m_document;
    QString m_name;
    std::mt19937 m_random;
    int m_count = 0;
};

} // namespace

TEST_CASE("of copies that went apart at random no note is lost", "[copycomparison][reliability]")
{
    const int rounds = Tests::shortened(1000) / (Tests::isFull() ? 1 : 4);
    for (int round = 0; round < rounds; ++round) {
        INFO("round " << round);
        Copies copies;
        Person me(*copies.mine, u"我"_s, unsigned(round) * 2 + 1);
        Person other(*copies.theirs, u"他"_s, unsigned(round) * 2 + 2);
        me.work(10);
        other.work(10);
        const QStringList mineBefore = noteTexts(*copies.mine);
        const QStringList theirWords = other.written();
        const QString before = Sample::dump(*copies.mine);
        const auto proposals = copies.proposals();

        copies.merge();
        const QStringList merged = noteTexts(*copies.mine);
        for (const QString &text : mineBefore) {
            // A note that only the other one rewrote says what that one wrote.
            const bool isRewritten = std::ranges::any_of(proposals, [&](const MergeProposal &one) {
                return one.isNote() && one.kind == AnswerKind::Changed && one.now == text;
            });
            INFO("mine: " << text.toStdString());
            CHECK((merged.contains(text) || isRewritten));
        }
        for (const QString &text : theirWords) {
            // One that both rewrote is shown as a conflict.
            const bool isShown = std::ranges::any_of(proposals, [&](const MergeProposal &one) {
                return one.isNote() && one.kind == AnswerKind::Conflict && one.answered == text;
            });
            INFO("theirs: " << text.toStdString());
            CHECK((merged.contains(text) || isShown));
        }
        QStringList again;
        for (const MergeProposal &one : Copies::taken(copies.proposals()))
            again.append(QStringList{one.key, one.sent, one.now, one.answered}.join(u'|'));
        INFO(again.join(u'\n').toStdString());
        CHECK(again.isEmpty());
        if (!Copies::taken(proposals).isEmpty()) {
            REQUIRE(copies.mine->undo());
            CHECK(Sample::dump(*copies.mine) == before);
        }
    }
}
