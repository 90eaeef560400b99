#include "models/copycomparison.h"
#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filehistory.h"
#include "models/file/filenotes.h"

#include "models/sampleplan.h"

#include "support/catch.h"
#include "support/shortened.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::CopyComparison;
using Models::PlanDocument;
using Models::Way;

namespace {

// Two copies of a file that holds the sample plan and a note on each item.
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

    CopyComparison compared() const
    {
        auto comparison = CopyComparison::of(myPath(), theirPath());
        INFO((comparison ? std::string() : comparison.error().message.toStdString()));
        REQUIRE(comparison);
        return *std::move(comparison);
    }
    QList<MergeProposal> proposals() const { return compared().proposals(); }

    static QList<MergeProposal> taken(const QList<MergeProposal> &proposals)
    {
        QList<MergeProposal> usual;
        for (const MergeProposal &one : proposals) {
            if (isTakenByDefault(one))
                usual.append(one);
        }
        return usual;
    }

    void merge() const { take(taken(proposals())); }

    void take(const QList<MergeProposal> &wanted) const
    {
        const auto done = compared().take(*mine, wanted);
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

QStringList evidenceNames(const PlanDocument &document)
{
    QStringList names;
    const auto held = document.evidence().ofPlan();
    REQUIRE(held);
    for (const auto &ofNode : held->ofNodes) {
        for (const Evidence &one : ofNode)
            names.append(one.name);
    }
    for (const auto &ofNote : held->ofNotes) {
        for (const Evidence &one : ofNote)
            names.append(one.name);
    }
    return names;
}

QStringList noteTexts(const PlanDocument &document)
{
    QStringList texts;
    const auto notes = document.notes().ofPlan();
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
    // ^Nor have copies of which only one, mine, was changed since.
    REQUIRE(
        copies.mine->addNote(Sample::idAt(*copies.mine, u"1."_s), QDate(2021, 6, 1), u"a"_s, {}));
    CHECK(copies.proposals().isEmpty());
}

TEST_CASE("changes made only in the other copy are taken over in one undo step", "[copycomparison]")
{
    Copies copies;
    PlanDocument &theirs = *copies.theirs;
    const NodeId first = Sample::idAt(theirs, u"1."_s);
    REQUIRE(theirs.addNote(first, QDate(2021, 6, 1), u"他写的"_s, 30, true));
    REQUIRE(theirs.setField({first}, Field::Owners, u"李明"_s));
    REQUIRE(theirs.setStatus({Sample::idAt(theirs, u"3."_s)}, ItemStatus::done(QDate(2021, 6, 2))));
    const auto added = Models::addNode(theirs, theirs.outline().root()->child(1)->id(), 0,
                                       NodeKind::Item, u"新加的一项"_s);
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

    CHECK(copies.taken(copies.proposals()).isEmpty()); // merging a second time changes nothing
    CHECK(copies.count(AnswerKind::Conflict) == 0);
    REQUIRE(copies.mine->undoing().take(Way::Undo));
    CHECK(Sample::dump(mine) == before);
    REQUIRE(copies.mine->undoing().take(Way::Redo));
    CHECK(Sample::dump(mine) == merged);
}

TEST_CASE("undo offers a merge as one step, and names whose changes it took over",
          "[copycomparison]")
{
    Copies copies;
    for (const auto &number : {u"1."_s, u"2."_s})
        REQUIRE(copies.theirs->addNote(Sample::idAt(*copies.theirs, number), QDate(2021, 6, 1),
                                       u"他写的 "_s + number, {}));
    copies.merge();
    CHECK(copies.mine->undoing().words(Way::Undo)
          == u"merging of another copy, with changes by 他"_s);
}

TEST_CASE("undo names a merge of one's own other copy", "[copycomparison]")
{
    Copies copies;
    copies.theirs->setAuthor(u"我"_s);
    for (const auto &number : {u"1."_s, u"2."_s})
        REQUIRE(copies.theirs->addNote(Sample::idAt(*copies.theirs, number), QDate(2021, 6, 1),
                                       u"在家写的 "_s + number, {}));
    copies.merge();
    CHECK(copies.mine->undoing().words(Way::Undo) == u"merging of another copy of the file"_s);
    REQUIRE(copies.mine->undoing().take(Way::Undo));
    CHECK(copies.mine->undoing().words(Way::Redo) == u"merging of another copy of the file"_s);
    CHECK_FALSE(noteTexts(*copies.mine).contains(u"在家写的 1."_s));
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
    copies.take(proposals);
    CHECK(Sample::nodeAt(*copies.mine, u"1."_s)->node().difficulty == u"缺人"_s);
    CHECK(copies.count(AnswerKind::Conflict) == 0);
}

TEST_CASE("a note's figures are shown with it, also if only they were changed", "[copycomparison]")
{
    const NamedFigure essays{.name = u"征文"_s, .number = 46, .unit = u"篇"_s};
    Copies copies;
    const NodeId item = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(item, QDate(2021, 6, 1), u"征集"_s, {}, false, {}, {essays}));
    auto found = copies.proposals();
    REQUIRE(found.size() == 1);
    CHECK(found.first().figures == QList<NamedFigure>{essays});
    const auto notes = copies.theirs->notes().ofPlan();
    REQUIRE(notes);
    const ProgressNote first = notes->value(Sample::idAt(*copies.theirs, u"2."_s)).first();
    ProgressNote changed = first;
    changed.figures = {essays};
    REQUIRE(Models::changeNote(*copies.theirs, first, changed));
    found = copies.proposals();
    REQUIRE(found.size() == 2);
    CHECK(found.last().kind == AnswerKind::Changed);
    CHECK(found.last().figures == QList<NamedFigure>{essays});
    // The proposal shows the attendance that the note has here.
    CHECK(found.last().now != found.last().answered);
}

TEST_CASE("a note that was removed in the other copy stays here unless its removal is chosen",
          "[copycomparison]")
{
    Copies copies;
    const auto notes = copies.theirs->notes().of(Sample::idAt(*copies.theirs, u"2."_s));
    REQUIRE(notes);
    REQUIRE(Models::removeNote(*copies.theirs, notes->first()));
    copies.merge();
    CHECK(noteTexts(*copies.mine).size() == 3);
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Removed);
    CHECK_FALSE(isTakenByDefault(proposals[0]));
    copies.take(proposals);
    CHECK(noteTexts(*copies.mine).size() == 2);
}

TEST_CASE("a note in the other copy on an item that was removed here goes to the node above it",
          "[copycomparison]")
{
    Copies copies;
    REQUIRE(copies.theirs->addNote(Sample::idAt(*copies.theirs, u"1."_s), QDate(2021, 6, 1),
                                   u"他写的"_s, {}));
    REQUIRE(Models::removeNodes(*copies.mine, {Sample::idAt(*copies.mine, u"1."_s)}));
    copies.merge();
    const auto notes = copies.mine->notes().of(Sample::idAt(*copies.mine, u"一、"_s));
    REQUIRE(notes);
    REQUIRE(notes->size() == 1);
    CHECK(notes->first().text == u"他写的"_s);
    CHECK(copies.taken(copies.proposals()).isEmpty());
}

TEST_CASE("a year that was added in the other copy comes with its notes", "[copycomparison]")
{
    Copies copies;
    REQUIRE(Models::addPlan(*copies.theirs, Sample::plan(2022)));
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(first, QDate(2022, 3, 1), u"来年"_s, 7, false,
                                   {Sample::picture("of the note", u"一.jpg"_s)}));
    const NodeId second = Sample::idAt(*copies.theirs, u"2."_s);
    REQUIRE(Models::addEvidence(*copies.theirs, second, {},
                                {Sample::picture("of the item", u"二.jpg"_s)}));
    REQUIRE(copies.proposals().size() == 1); // nothing of the new year is proposed by itself
    CHECK(copies.proposals().first().key == u"plan"_s);
    CHECK(copies.proposals().first().answered == u"2022年工作要点"_s);
    CHECK(copies.proposals().first().evidence == 2);
    copies.merge();
    REQUIRE(copies.mine->plans().size() == 2);
    REQUIRE(copies.mine->show(copies.mine->plans().first().id));
    CHECK(noteTexts(*copies.mine) == QStringList{u"来年"_s});
    const ProgressNote note = Sample::onlyNote(*copies.mine, Sample::idAt(*copies.mine, u"1."_s));
    CHECK(note.attendance == 7);
    const auto held = copies.mine->evidence().ofPlan();
    REQUIRE(held);
    REQUIRE(held->ofNotes.value(note.id).size() == 1);
    CHECK(held->ofNotes.value(note.id).first().name == u"一.jpg"_s);
    const auto ofItem = held->ofNodes.value(Sample::idAt(*copies.mine, u"2."_s));
    REQUIRE(ofItem.size() == 1);
    CHECK(ofItem.first().name == u"二.jpg"_s);
    CHECK(copies.taken(copies.proposals()).isEmpty());
}

TEST_CASE("only copies of one file are merged", "[copycomparison]")
{
    const Copies copies;
    const Copies others;
    const auto other = CopyComparison::of(copies.myPath(), others.myPath());
    REQUIRE_FALSE(other);
    CHECK(other.error().message.contains(u"plan.yaodian"_s));
    CHECK_FALSE(CopyComparison::of(copies.myPath(), copies.myPath()));
    CHECK_FALSE(CopyComparison::of(copies.myPath(), copies.myPath() + u"x"_s));
}

namespace {

// A user who makes random changes. Each note is given words that no other note has.
class Person
{
public:
    enum class Bent { All, Moves }; // in Moves every second step moves a node
    Person(PlanDocument &document, const QString &name, unsigned seed, Bent bent = Bent::All)
        : m_document(document)
        , m_name(name)
        , m_random(seed)
        , m_bent(bent)
    {}

    void work(int steps)
    {
        for (int i = 0; i < steps; ++i)
            step();
    }

    // The notes that this person wrote and that nobody has removed or rewritten since.
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
        const auto notes = m_document.notes().ofPlan();
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
        constexpr size_t kMove = 11;
        const size_t kind = m_bent == Bent::Moves && below(2) == 0 ? kMove : below(16);
        if (kind <= 3 && node)
            (void)m_document.addNote(node->id(), QDate(2021, 6, 1), words(), 3);
        else if ((kind <= 6 || kind == 13) && note)
            changeNote(kind, *note, node);
        else if ((kind == 14 || (kind >= 7 && kind <= 12)) && node)
            changeNode(kind, *node);
        else if (kind == 15)
            goBackOrForth();
    }

    void changeNote(size_t kind, const ProgressNote &note, const OutlineNode *node)
    {
        System::Result<void> done;
        if (kind == 4) {
            ProgressNote changed = note;
            changed.text = words();
            done = Models::changeNote(m_document, note, changed);
        } else if (kind == 5 && node) {
            done = Models::moveNote(m_document, note, node->id());
        } else if (kind == 6) {
            done = Models::removeNote(m_document, note);
        } else if (kind == 13) {
            done = addPicture(note.node, note.id);
        }
    }

    void changeNode(size_t kind, const OutlineNode &node)
    {
        System::Result<void> done;
        switch (kind) {
        case 7:
            if (node.isTracked())
                done = m_document.setField({node.id()}, Field::Owners, words());
            break;
        case 8:
            if (node.isTracked())
                done = m_document.setStatus({node.id()},
                                            ItemStatus::inProgress(int(below(98)) + 1));
            break;
        case 9:
            (void)Models::addNode(m_document, node.isSection() ? node.id() : NodeId{}, 0,
                                  NodeKind::Item, words());
            break;
        case 10:
            if (below(3) == 0)
                done = Models::removeNodes(m_document, {node.id()});
            break;
        case 11: done = move(node); break;
        case 12:
            if (node.node().text.size() > 2)
                done = Models::splitItem(m_document, node.id(), 1);
            break;
        default: done = addPicture(node.id(), {});
        }
    }

    System::Result<void> addPicture(NodeId node, NoteId note)
    {
        const QString name = words();
        return Models::addEvidence(m_document, node, note,
                                   {Sample::picture(name.toUtf8(), name + u".jpg"_s)});
    }

    void goBackOrForth()
    {
        if (below(2) == 0 && m_document.undoing().can(Way::Undo))
            (void)m_document.undoing().take(Way::Undo);
        else if (m_document.undoing().can(Way::Redo))
            (void)m_document.undoing().take(Way::Redo);
    }

    System::Result<void> move(const OutlineNode &node)
    {
        const OutlineNode *beside = anyNode();
        const OutlineNode *under = below(2) == 0 ? m_document.outline().root() : beside->parent();
        if (!mayMoveUnder(*under, node))
            return {};
        const int room = under->childCount() - (node.parent() == under ? 1 : 0);
        return Models::moveNode(m_document, node.id(), under->isRoot() ? NodeId{} : under->id(),
                                int(below(size_t(room) + 1)));
    }

    PlanDocument &m_document;
    QString m_name;
    std::mt19937 m_random;
    Bent m_bent;
    int m_count = 0;
};

} // namespace

TEST_CASE("merging copies that were edited at random loses no note",
          "[copycomparison][reliability]")
{
    const auto [first, end] = Tests::rounds(Tests::isFull() ? 1000 : 12);
    for (int round = first; round < end; ++round) {
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
            // My note may be gone only if the other one alone rewrote it, so that it says what they
            // wrote.
            const bool isRewritten = std::ranges::any_of(proposals, [&](const MergeProposal &one) {
                return one.isNote() && one.kind == AnswerKind::Changed && one.now == text;
            });
            INFO("mine: " << text.toStdString());
            CHECK((merged.contains(text) || isRewritten));
        }
        for (const QString &text : theirWords) {
            // Their note may be missing only if both rewrote it, which is shown as a conflict.
            const bool isShown = std::ranges::any_of(proposals, [&](const MergeProposal &one) {
                return one.isNote() && one.kind == AnswerKind::Conflict && one.answered == text;
            });
            INFO("theirs: " << text.toStdString());
            CHECK((merged.contains(text) || isShown));
        }
        for (const QString &name : evidenceNames(*copies.theirs)) {
            const bool isShown = std::ranges::any_of(proposals, [&](const MergeProposal &one) {
                return !isTakenByDefault(one) && (one.answered == name || one.evidence > 0);
            });
            INFO("evidence: " << name.toStdString());
            CHECK((evidenceNames(*copies.mine).contains(name) || isShown));
        }
        QStringList again;
        for (const MergeProposal &one : Copies::taken(copies.proposals()))
            again.append(QStringList{one.key, one.sent, one.now, one.answered}.join(u'|'));
        INFO(again.join(u'\n').toStdString());
        CHECK(again.isEmpty());
        if (!Copies::taken(proposals).isEmpty()) {
            REQUIRE(copies.mine->undoing().take(Way::Undo));
            CHECK(Sample::dump(*copies.mine) == before);
        }
    }
}

namespace {

QString words(const MergeProposal &one)
{
    return QStringList{one.key, QString::number(qint64(one.node)), one.sent, one.answered}.join(
        u'|');
}

} // namespace

TEST_CASE("a change taken over by a merge is not offered again", "[copycomparison][reliability]")
{
    const auto [first, end] = Tests::rounds(Tests::shortened(1000) / (Tests::isFull() ? 1 : 4));
    for (int round = first; round < end; ++round) {
        INFO("round " << round);
        Copies copies;
        const unsigned seed = 5000 + unsigned(round) * 3;
        Person me(*copies.mine, u"我"_s, seed, Person::Bent::Moves);
        Person other(*copies.theirs, u"他"_s, seed + 1, Person::Bent::Moves);
        me.work(10);
        other.work(10);
        const QString before = Sample::dump(*copies.mine);
        std::mt19937 random(seed + 2);
        QStringList chosen;
        QList<MergeProposal> taken;
        for (const MergeProposal &one : copies.proposals()) {
            const bool isOffer = one.canTake && one.kind != AnswerKind::Unchanged
                                 && one.kind != AnswerKind::Removed;
            if (isOffer && random() % 3 > 0) {
                taken.append(one);
                chosen.append(words(one));
            }
        }
        if (taken.isEmpty())
            continue;
        copies.take(taken);
        for (const MergeProposal &one : copies.proposals()) {
            INFO(words(one).toStdString());
            CHECK((!one.canTake || one.kind == AnswerKind::Unchanged
                   || !chosen.contains(words(one))));
        }
        REQUIRE(copies.mine->undoing().take(Way::Undo));
        CHECK(Sample::dump(*copies.mine) == before);
    }
}

TEST_CASE(
    "two nodes of which each was put into the other, here and there, are a conflict to choose from",
    "[copycomparison]")
{
    Copies copies;
    const auto top = [](const PlanDocument &document, int row) {
        return document.outline().root()->child(row)->id();
    };
    const NodeId first = top(*copies.mine, 0);
    const NodeId second = top(*copies.mine, 1);
    REQUIRE(Models::moveNode(*copies.mine, first, second, 0));
    REQUIRE(Models::moveNode(*copies.theirs, second, first, 0));
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() == 1);
    CHECK(proposals[0].kind == AnswerKind::Conflict);
    CHECK(proposals[0].remark.contains(u"思想建设"_s));
    copies.merge(); // a conflict is not merged without being chosen
    CHECK(copies.mine->outline().find(first)->parent()->id() == second);
    const QString before = Sample::dump(*copies.mine);
    copies.take(proposals);
    CHECK(copies.mine->outline().find(second)->parent()->id() == first);
    CHECK(top(*copies.mine, 0) == first);
    CHECK(Copies::taken(copies.proposals()).isEmpty());
    REQUIRE(copies.mine->undoing().take(Way::Undo));
    CHECK(Sample::dump(*copies.mine) == before);
}

namespace {

QStringList headings(const PlanDocument &document)
{
    QStringList all;
    for (const OutlineNode *node : document.outline().nodes())
        all.append(node->heading());
    return all;
}

QByteArray bytesOf(const PlanDocument &document, const Evidence &evidence)
{
    QByteArray bytes;
    REQUIRE(document.evidence().readContent(evidence, [&bytes](const QByteArray &part) {
        bytes += part;
        return true;
    }));
    return bytes;
}

const MergeProposal *withKey(const QList<MergeProposal> &proposals, const QString &key)
{
    const auto one = std::ranges::find(proposals, key, &MergeProposal::key);
    return one == proposals.end() ? nullptr : &*one;
}

} // namespace

TEST_CASE("merging a note takes over its evidence with the content", "[copycomparison]")
{
    Copies copies;
    // Large enough to be stored in several parts.
    const QByteArray photograph = QByteArray("jpeg").repeated(700000);
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(first, QDate(2021, 6, 1), u"有照片的"_s, {}, false,
                                   {Sample::picture(photograph, u"现场.jpg"_s)}));
    REQUIRE(
        Models::addEvidence(*copies.theirs, first, {}, {Sample::picture("paper", u"通知.pdf"_s)}));
    const QString before = Sample::dump(*copies.mine);
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() >= 2);
    CHECK(proposals[0].isNote());
    CHECK(proposals[0].evidence == 1);
    REQUIRE(withKey(proposals, u"evidence"_s));
    CHECK(withKey(proposals, u"evidence"_s)->answered == u"通知.pdf"_s);

    copies.merge();
    const auto held = copies.mine->evidence().of(first);
    REQUIRE(held);
    REQUIRE(held->ofNotes.size() == 1);
    CHECK(bytesOf(*copies.mine, held->ofNotes.begin()->first()) == photograph);
    REQUIRE(held->ofNodes.value(first).size() == 1);
    CHECK(bytesOf(*copies.mine, held->ofNodes.value(first).first()) == "paper");
    CHECK(copies.taken(copies.proposals()).isEmpty());
    REQUIRE(copies.mine->undoing().take(Way::Undo)); // all that was merged is one step
    CHECK(Sample::dump(*copies.mine) == before);
    CHECK(copies.mine->evidence().of(first)->isEmpty());
}

TEST_CASE("an item added in the other copy comes with its notes and evidence, each once",
          "[copycomparison]")
{
    Copies copies;
    PlanDocument &theirs = *copies.theirs;
    const auto added = Models::addNode(theirs, Sample::idAt(theirs, u"二、"_s), 0, NodeKind::Item,
                                       u"新加的一项"_s);
    REQUIRE(added);
    REQUIRE(theirs.addNote(*added, QDate(2021, 6, 3), u"新项的进展"_s, 8, false,
                           {Sample::picture("of the note", u"一.jpg"_s)}));
    REQUIRE(Models::addEvidence(theirs, *added, {}, {Sample::picture("of the item", u"二.jpg"_s)}));
    const QString before = Sample::dump(*copies.mine);
    const bool hasMovedNote = GENERATE(false, true);
    if (hasMovedNote) {
        const NodeId first = Sample::idAt(theirs, u"1."_s);
        REQUIRE(Models::moveNote(theirs, Sample::onlyNote(theirs, first), *added));
    }

    const auto proposals = copies.proposals();
    REQUIRE(withKey(proposals, u"item"_s));
    CHECK(withKey(proposals, u"item"_s)->answered.endsWith(u"新加的一项"_s));
    CHECK(withKey(proposals, u"item"_s)->evidence == 2);
    CHECK_FALSE(withKey(proposals, u"evidence"_s));
    CHECK(proposals.size() == (hasMovedNote ? 2 : 1)); // a moved note is compared on its own
    copies.merge();

    const OutlineNode *here = Sample::nodeAt(*copies.mine, u"二、"_s)->child(0);
    REQUIRE(here->node().title == u"新加的一项"_s);
    const auto notes = copies.mine->notes().of(here->id());
    REQUIRE(notes);
    const auto note = std::ranges::find(*notes, u"新项的进展"_s, &ProgressNote::text);
    REQUIRE(note != notes->end());
    CHECK(note->attendance == 8);
    CHECK(noteTexts(*copies.mine) == noteTexts(theirs));
    const auto held = copies.mine->evidence().of(here->id());
    REQUIRE(held);
    REQUIRE(held->ofNotes.value(note->id).size() == 1);
    CHECK(bytesOf(*copies.mine, held->ofNotes.value(note->id).first()) == "of the note");
    REQUIRE(held->ofNodes.value(here->id()).size() == 1);
    CHECK(bytesOf(*copies.mine, held->ofNodes.value(here->id()).first()) == "of the item");
    CHECK(copies.taken(copies.proposals()).isEmpty());
    REQUIRE(copies.mine->undoing().take(Way::Undo));
    CHECK(Sample::dump(*copies.mine) == before);
}

TEST_CASE("evidence added to a note after it was merged is taken over by the next merge",
          "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(first, QDate(2021, 6, 1), u"他写的"_s, {}));
    copies.merge();
    const auto notes = copies.theirs->notes().of(first);
    REQUIRE(notes);
    const auto note = std::ranges::find(*notes, u"他写的"_s, &ProgressNote::text);
    REQUIRE(note != notes->end());
    REQUIRE(Models::addEvidence(*copies.theirs, first, note->id,
                                {Sample::picture("later", u"后补.jpg"_s)}));
    copies.merge();
    const auto held = copies.mine->evidence().of(first);
    REQUIRE(held);
    CHECK(held->ofNotes.size() == 1);
    CHECK(held->ofNodes.isEmpty());
    CHECK(copies.taken(copies.proposals()).isEmpty());
}

TEST_CASE(
    "evidence renamed in the other copy is renamed here, and is removed only if that is chosen",
    "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.mine, u"1."_s);
    REQUIRE(Models::addEvidence(*copies.mine, first, {}, {Sample::picture("one", u"一.jpg"_s)}));
    REQUIRE(Models::addEvidence(*copies.mine, first, {}, {Sample::picture("two", u"二.jpg"_s)}));
    QFile::remove(copies.theirPath());
    copies.theirs.reset();
    REQUIRE(QFile::copy(copies.myPath(), copies.theirPath()));
    copies.theirs = *PlanDocument::open(copies.theirPath());
    const auto held = copies.theirs->evidence().of(first);
    REQUIRE(held);
    const auto its = held->ofNodes.value(first);
    REQUIRE(its.size() == 2);
    REQUIRE(Models::renameEvidence(*copies.theirs, its[0], u"会场.jpg"_s));
    REQUIRE(Models::removeEvidence(*copies.theirs, {its[1]}));
    CHECK(copies.count(AnswerKind::Changed) == 1);
    CHECK(copies.count(AnswerKind::Removed) == 1);
    copies.merge();
    const auto merged = copies.mine->evidence().of(first)->ofNodes.value(first);
    REQUIRE(merged.size() == 2);
    CHECK(merged[0].name == u"会场.jpg"_s);
    copies.take(copies.proposals());
    CHECK(copies.mine->evidence().of(first)->ofNodes.value(first).size() == 1);
}

TEST_CASE("the order of items is taken over, and is a conflict if both copies moved an item",
          "[copycomparison]")
{
    Copies copies;
    const NodeId section = copies.theirs->outline().root()->child(0)->id();
    const NodeId second = Sample::idAt(*copies.theirs, u"2."_s);
    REQUIRE(Models::moveNode(*copies.theirs, second, section, 0));
    REQUIRE(Models::addNode(*copies.theirs, section, 1, NodeKind::Item, u"插在中间的一项"_s));
    const QString before = Sample::dump(*copies.mine);
    SECTION("changed only in the other copy")
    {
        copies.merge();
        CHECK(headings(*copies.mine) == headings(*copies.theirs));
        CHECK(copies.taken(copies.proposals()).isEmpty());
        REQUIRE(copies.mine->undoing().take(Way::Undo));
        CHECK(Sample::dump(*copies.mine) == before);
    }
    SECTION("changed in both copies")
    {
        REQUIRE(Models::moveNode(*copies.mine, second, {}, 0));
        const auto proposals = copies.proposals();
        const auto *place = withKey(proposals, u"place"_s);
        REQUIRE(place);
        CHECK(place->kind == AnswerKind::Conflict);
        copies.take({*place});
        CHECK(copies.mine->outline().find(second)->parent()->id() == section);
    }
    SECTION("changed and changed back")
    {
        REQUIRE(copies.theirs->undoing().take(Way::Undo));
        REQUIRE(copies.theirs->undoing().take(Way::Undo));
        CHECK(copies.proposals().isEmpty());
    }
}

TEST_CASE("an item removed in the other copy is removed here only if that is chosen",
          "[copycomparison]")
{
    Copies copies;
    const NodeId second = Sample::idAt(*copies.mine, u"2."_s);
    REQUIRE(Models::removeNodes(*copies.theirs, {second, Sample::idAt(*copies.theirs, u"3."_s)}));
    REQUIRE(copies.mine->addNote(second, QDate(2021, 6, 1), u"后来写的"_s, {}));
    const auto proposals = copies.proposals();
    REQUIRE(proposals.size() == 2);
    CHECK(copies.count(AnswerKind::Removed) == 2);
    CHECK(copies.taken(proposals).isEmpty());
    // The second item has got a note here since, which the remark says.
    CHECK(proposals[0].remark != proposals[1].remark);
    const QString before = Sample::dump(*copies.mine);
    copies.take(proposals);
    CHECK_FALSE(copies.mine->outline().find(second));
    REQUIRE(copies.mine->undoing().take(Way::Undo));
    CHECK(Sample::dump(*copies.mine) == before);
}

TEST_CASE("the user's wordings of the summary are taken over, and conflicts between them are shown",
          "[copycomparison]")
{
    Copies copies;
    const auto word = [](PlanDocument &document, const QString &text) {
        const WordingPlace place{{}, u"year"_s, blockOfNode(Sample::idAt(document, u"1."_s))};
        return document.setWording({.place = place, .from = {}, .to = Wording{text, {}}});
    };
    REQUIRE(word(*copies.theirs, u"他的话"_s));
    SECTION("changed only in the other copy")
    {
        copies.merge();
        CHECK(copies.taken(copies.proposals()).isEmpty());
        REQUIRE(withKey(copies.proposals(), u"wording"_s));
        CHECK(withKey(copies.proposals(), u"wording"_s)->kind == AnswerKind::Unchanged);
    }
    SECTION("changed in both copies")
    {
        REQUIRE(word(*copies.mine, u"我的话"_s));
        const auto proposals = copies.proposals();
        REQUIRE(proposals.size() == 1);
        CHECK(proposals[0].kind == AnswerKind::Conflict);
        CHECK(proposals[0].now == u"我的话"_s);
        CHECK(proposals[0].answered == u"他的话"_s);
        copies.take(proposals);
        CHECK(copies.count(AnswerKind::Unchanged) == 1);
    }
}

TEST_CASE(
    "in the history each merged change has its author, and the step can be undone by who merged",
    "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->setField({first}, Field::Owners, u"李明"_s));
    copies.theirs->setAuthor(u"她"_s);
    REQUIRE(copies.theirs->setField({first}, Field::Difficulty, u"缺人"_s));
    copies.merge();
    const auto rows = copies.mine->history().page({}, {}, 10);
    REQUIRE(rows);
    const auto authorOf = [&rows](const QString &field) {
        const auto row = std::ranges::find(*rows, field, &HistoryEntry::field);
        return row == rows->end() ? QString() : row->author;
    };
    CHECK(authorOf(u"owners"_s) == u"他"_s);
    CHECK(authorOf(u"difficulty"_s) == u"她"_s);
    CHECK(authorOf(u"taken_in"_s) == u"我"_s);
    // Undo still works after the file was closed.
    const auto again = PlanDocument::open(copies.myPath());
    REQUIRE(again);
    (*again)->setAuthor(u"我"_s);
    REQUIRE((*again)->undoing().can(Way::Undo));
    REQUIRE((*again)->undoing().take(Way::Undo));
    CHECK(Sample::owners(**again, u"1."_s).isEmpty());
    REQUIRE((*again)->undoing().can(Way::Redo));
    REQUIRE((*again)->undoing().take(Way::Redo));
    CHECK(Sample::owners(**again, u"1."_s) == u"李明"_s);
}

TEST_CASE("a merge is not the step of those whose changes it took over", "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    const auto opened = [&copies](const QString &author) {
        auto document = PlanDocument::open(copies.myPath());
        REQUIRE(document);
        (*document)->setAuthor(author);
        return *std::move(document);
    };
    SECTION("what they undo is an edit that was made here")
    {
        REQUIRE(copies.theirs->setField({first}, Field::Owners, u"李明"_s));
        copies.merge();
        const auto document = opened(u"他"_s);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(Sample::owners(*document, u"1."_s) == u"李明"_s);
    }
    SECTION("who had undone an edit here may still redo it")
    {
        const auto document = opened(u"他"_s);
        REQUIRE(document->setField({first}, Field::LeadDepartment, u"团委"_s));
        REQUIRE(document->undoing().take(Way::Undo));
        REQUIRE(copies.theirs->setField({first}, Field::Owners, u"李明"_s));
        copies.merge();
        CHECK(opened(u"他"_s)->undoing().can(Way::Redo));
    }
}

TEST_CASE("changes that a merge cannot take over are named in one sentence", "[copycomparison]")
{
    Copies copies;
    CHECK(copies.compared().leftOut().isEmpty());
    ReportChoices choices;
    choices.sealed = true;
    REQUIRE(copies.theirs->setReportChoices({}, choices));
    CHECK(copies.proposals().isEmpty());
    CHECK(copies.compared().leftOut().contains(u"summaries"_s));
}

TEST_CASE("a note corrected in the other copy after a merge is corrected here too",
          "[copycomparison]")
{
    Copies copies;
    const NodeId first = Sample::idAt(*copies.theirs, u"1."_s);
    REQUIRE(copies.theirs->addNote(first, QDate(2021, 6, 1), u"开了会"_s, {}));
    copies.merge();
    const auto notes = copies.theirs->notes().of(first);
    const auto note = std::ranges::find(*notes, u"开了会"_s, &ProgressNote::text);
    REQUIRE(note != notes->end());
    ProgressNote corrected = *note;
    corrected.text = u"开了两次会"_s;
    corrected.figures = {{.name = u"会议"_s, .number = 2, .unit = u"次"_s}};
    REQUIRE(Models::changeNote(*copies.theirs, *note, corrected));
    copies.merge();
    const QStringList texts = noteTexts(*copies.mine);
    CHECK(texts.contains(u"开了两次会"_s));
    CHECK_FALSE(texts.contains(u"开了会"_s));
    const auto here = copies.mine->notes().of(first);
    const auto same = std::ranges::find(*here, u"开了两次会"_s, &ProgressNote::text);
    REQUIRE(same != here->end());
    CHECK(same->figures == corrected.figures);
    CHECK(copies.taken(copies.proposals()).isEmpty());
}
