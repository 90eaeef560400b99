#include "models/editing/outlineediting.h"

#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/file/fileevidence.h"
#include "models/file/filenotes.h"
#include "models/sampleplan.h"
#include "support/catch.h"
#include "support/headings.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;
using Models::Way;
using Sample::idAt;
using Sample::nodeAt;

namespace {

struct Edited
{
    NodeId id(const QString &number) const { return idAt(*document, number); }
    QStringList headings() const { return headingsOf(document->outline()); }
    QByteArray bytesOf(const Evidence &evidence) const
    {
        QByteArray bytes;
        REQUIRE(document->evidence().readContent(evidence, [&bytes](const QByteArray &part) {
            bytes += part;
            return true;
        }));
        return bytes;
    }

    std::unique_ptr<PlanDocument> document = Sample::documentInMemory();
    QString before = Sample::dump(*document);
    QSignalSpy saved{document.get(), &PlanDocument::saved};
};

} // namespace

TEST_CASE_METHOD(Edited, "an item is split into two, each with its owners, and joined again",
                 "[outlineediting]")
{
    const NodeId item = id(u"1."_s);
    REQUIRE(document->setField({item}, Field::Owners, u"张三"_s));
    const QString text = nodeAt(*document, u"1."_s)->node().text;
    REQUIRE(text == u"理论学习，按要求做好。"_s);
    REQUIRE(Models::splitItem(*document, item, 5));
    const OutlineNode *section = nodeAt(*document, u"一、"_s);
    REQUIRE(section->childCount() == 3);
    CHECK(section->child(0)->node().text == u"理论学习，"_s);
    CHECK(section->child(1)->node().text == u"按要求做好。"_s);
    CHECK(section->child(1)->node().owners == QStringList{u"张三"_s});
    CHECK(section->child(2)->node().title == u"主题教育"_s);

    REQUIRE(Models::joinWithPrevious(*document, section->child(1)->id()));
    CHECK(section->childCount() == 2);
    CHECK(nodeAt(*document, u"1."_s)->node().text == text);
    CHECK_FALSE(Models::splitItem(*document, item, 0));
    CHECK_FALSE(Models::joinWithPrevious(*document, item)); // none is before it
    CHECK(saved.size() == 3);
}

TEST_CASE_METHOD(Edited, "an item that is joined brings its notes and evidence with it",
                 "[outlineediting]")
{
    const NodeId first = id(u"1."_s);
    const NodeId second = id(u"2."_s);
    REQUIRE(document->addNote(first, {2021, 5, 4}, u"座谈会"_s, 40));
    REQUIRE(document->addNote(second, {2021, 5, 5}, u"走访"_s, 3, false,
                              {Sample::picture("of the note", u"一.jpg"_s)}));
    REQUIRE(
        Models::addEvidence(*document, second, {}, {Sample::picture("of the item", u"二.jpg"_s)}));
    const QString whole = Sample::dump(*document);
    REQUIRE(Models::joinWithPrevious(*document, second));
    CHECK_FALSE(document->outline().find(second));
    const auto notes = document->notes().of(first);
    REQUIRE(notes->size() == 2);
    CHECK(notes->last().text == u"走访"_s);
    const auto held = document->evidence().of(first);
    REQUIRE(held);
    const QList<Evidence> ofNote = held->ofNotes.value(notes->last().id);
    const QList<Evidence> ofNode = held->ofNodes.value(first);
    REQUIRE(ofNote.size() == 1);
    REQUIRE(ofNode.size() == 1);
    CHECK(bytesOf(ofNote.first()) == "of the note");
    CHECK(bytesOf(ofNode.first()) == "of the item");
    CHECK(document->outline().find(first)->figures().evidence == 2);

    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(Sample::dump(*document) == whole);
    CHECK(document->evidence().of(second)->ofNodes.value(second).size() == 1);
    CHECK(document->evidence().of(second)->ofNotes.size() == 1);
    CHECK(document->evidence().of(first)->isEmpty());
}

TEST_CASE_METHOD(Edited, "a node is added where it is wanted, and its id told", "[outlineediting]")
{
    const auto section = Models::addNode(*document, {}, 1, NodeKind::Section, u"宣传教育"_s);
    REQUIRE(section);
    CHECK(document->outline().root()->child(1)->id() == *section);
    CHECK(document->outline().find(*section)->node().title == u"宣传教育"_s);
    CHECK(document->outline().find(*section)->isSection());
    const auto item = Models::addNode(*document, *section, 0, NodeKind::Item, u"主题宣讲"_s);
    REQUIRE(item);
    CHECK(document->outline().find(*item)->parent()->id() == *section);
    CHECK_FALSE(document->outline().find(*item)->isSection());
    CHECK_FALSE(Models::addNode(*document, *section, 0, NodeKind::Item, u" "_s));
    REQUIRE(document->undoing().take(Way::Undo));
    REQUIRE(document->undoing().take(Way::Undo));
    CHECK(Sample::dump(*document) == before);
}

TEST_CASE_METHOD(Edited, "a node is moved under a section, to the top level, or not at all",
                 "[outlineediting]")
{
    const NodeId item = id(u"1."_s);
    const NodeId section = id(u"二、"_s);
    REQUIRE(Models::moveNode(*document, item, id(u"一、"_s), 0)); // it stands there
    CHECK(saved.isEmpty());
    REQUIRE(Models::moveNode(*document, item, section, 1));
    CHECK(document->outline().find(item)->parent()->id() == section);
    CHECK(document->outline().find(item)->row() == 1);
    REQUIRE(Models::moveNode(*document, item, {}, 3));
    CHECK(document->outline().find(item)->parent()->isRoot());
    CHECK(document->outline().find(item)->row() == 3);
    REQUIRE(Models::moveNode(*document, item, {}, 0));
    CHECK(document->outline().find(item)->row() == 0);
    CHECK(saved.size() == 3);
    for (int step = 0; step < 3; ++step)
        REQUIRE(document->undoing().take(Way::Undo));
    CHECK(Sample::dump(*document) == before);
}

TEST_CASE_METHOD(Edited, "several nodes are removed in one step and come back in their places",
                 "[outlineediting]")
{
    const QList<NodeId> sets[] = {
        {id(u"1."_s), id(u"2."_s)},
        {id(u"2."_s), id(u"1."_s)},
        {id(u"1."_s), id(u"一、"_s)}, // the item goes with its section
        {id(u"一、"_s), id(u"二、"_s), id(u"三、"_s)},
    };
    const int left[] = {4, 4, 3, 0};
    for (int set = 0; set < 4; ++set) {
        REQUIRE(Models::removeNodes(*document, sets[set]));
        CHECK(document->outline().nodes().size() == left[set]);
        REQUIRE(document->undoing().take(Way::Undo));
        CHECK(Sample::dump(*document) == before);
    }
}

TEST_CASE_METHOD(Edited, "an edit of a node that is no longer there says so", "[outlineediting]")
{
    const NodeId gone{999};
    const auto sentence = u"This is no longer in the plan, so nothing was changed."_s;
    const auto added = Models::addNode(*document, gone, 0, NodeKind::Item, u"新项"_s);
    REQUIRE_FALSE(added);
    CHECK(added.error().message == sentence);
    const System::Result<void> results[] = {
        Models::moveNode(*document, gone, {}, 0), Models::splitItem(*document, gone, 3),
        Models::joinWithPrevious(*document, gone),
        Models::setIssuedText(*document, {.id = gone}, u"1."_s, u"题"_s, u"文"_s)};
    for (const auto &result : results) {
        REQUIRE_FALSE(result);
        CHECK(result.error().message == sentence);
    }
    CHECK(Models::removeNodes(*document, {gone}));
    CHECK(saved.isEmpty());
    CHECK(Sample::dump(*document) == before);
}
