#include "models/sampleplan.h"

#include "models/file/filenotes.h"
#include "storage/file/planfile.h"
#include "support/catch.h"
#include "support/plandocuments.h"
#include "support/samplenode.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Domain;
using Models::PlanDocument;

namespace Sample {

namespace {

void append(QStringList &lines, const Node &node, const NoteFigures &figures)
{
    lines += {QString::number(qint64(node.id)), QString::number(qint64(node.parent)),
              QString::number(int(node.kind))};
    for (const Field field : allFields())
        lines += fieldText(node, field);
    lines += {node.deadline.kindKey(), node.deadline.lastDay().toString(Qt::ISODate)};
    lines += {QString::number(figures.notes), QString::number(figures.events),
              QString::number(figures.attendance), figures.first.toString(Qt::ISODate),
              figures.last.toString(Qt::ISODate)};
}

} // namespace

PlanContent plan(int year)
{
    PlanContent content{.details = {.year = year, .title = u"%1年工作要点"_s.arg(year)}};
    content.nodes = {nodeOf(-1, 0, NodeKind::Section, u"一、"_s, u"思想建设"_s),
                     nodeOf(-2, -1, NodeKind::Item, u"1."_s, u"理论学习"_s),
                     nodeOf(-3, -1, NodeKind::Item, u"2."_s, u"主题教育"_s),
                     nodeOf(-4, 0, NodeKind::Section, u"二、"_s, u"队伍建设"_s),
                     nodeOf(-5, -4, NodeKind::Item, u"3."_s, u"骨干培训"_s),
                     nodeOf(-6, 0, NodeKind::Section, u"三、"_s, u"做好总结"_s)};
    return content;
}

std::unique_ptr<PlanDocument> documentInMemory(const std::shared_ptr<Clock> &clock)
{
    const auto ticking = clock ? clock : std::make_shared<Clock>();
    return Tests::documentInMemory(plan(), [ticking] { return ticking->now; });
}

File::File()
{
    auto created = Storage::PlanFile::create(path());
    REQUIRE(created);
    // By somebody else: the tests begin with nothing to undo.
    REQUIRE((*created)->apply({PlanChange{.to = std::make_shared<const PlanContent>(plan())}},
                              u"前任"_s, Clock().now));
}

std::unique_ptr<PlanDocument> File::open() const
{
    auto file = Storage::PlanFile::open(path());
    REQUIRE(file);
    auto document = std::make_unique<PlanDocument>(*std::move(file), nullptr,
                                                   [] { return Clock().now; });
    REQUIRE(document->load());
    return document;
}

void File::execute(const QString &sql) const
{
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(path());
        REQUIRE(db.open());
        QSqlQuery query(db);
        const bool done = query.exec(sql);
        INFO(query.lastError().text().toStdString());
        REQUIRE(done);
    }
    QSqlDatabase::removeDatabase(name);
}

OutlineNode *nodeAt(const PlanDocument &document, const QString &number)
{
    for (OutlineNode *node : document.outline().nodes()) {
        if (node->node().number == number)
            return node;
    }
    FAIL("no node " << number.toStdString());
    return nullptr;
}

NodeId idAt(const PlanDocument &document, const QString &number)
{
    return nodeAt(document, number)->id();
}

QString owners(const PlanDocument &document, const QString &number)
{
    return fieldText(nodeAt(document, number)->node(), Field::Owners);
}

QString dump(const PlanDocument &document)
{
    const auto stored = document.outlineOf(document.plan().id);
    const auto notes = document.notes().ofPlan();
    REQUIRE(stored);
    REQUIRE(notes);
    QStringList inFile;
    for (const OutlineNode *node : stored->nodes())
        append(inFile, node->node(), figuresOf(notes->value(node->id())));
    QStringList inOutline;
    for (const OutlineNode *node : document.outline().nodes())
        append(inOutline, node->node(), node->figures());
    REQUIRE(inOutline == inFile);

    for (const OutlineNode *node : stored->nodes()) {
        for (const ProgressNote &note : notes->value(node->id())) {
            inFile += {QString::number(qint64(note.id)),
                       note.happenedOn.toString(Qt::ISODate),
                       note.text,
                       QString::number(note.attendance.value_or(-1)),
                       QString::number(int(note.highlight)),
                       note.author,
                       note.writtenAt.toString(Qt::ISODate)};
        }
    }
    const auto wordings = document.wordings(u"year"_s);
    const auto choices = document.reportChoices();
    REQUIRE(wordings);
    REQUIRE(choices);
    for (const QString &part : wordings->keys())
        inFile += part + u": "_s + wordings->value(part).text;
    inFile += *choices ? choicesText(**choices) : QString();
    std::ranges::sort(inFile.end() - wordings->size() - 1, inFile.end());
    return inFile.join(u'\n');
}

ProgressNote onlyNote(const PlanDocument &document, NodeId node)
{
    const auto notes = document.notes().of(node);
    REQUIRE(notes);
    REQUIRE(notes->size() == 1);
    return notes->first();
}

System::Error::Reason reasonOf(const System::Result<void> &result)
{
    REQUIRE_FALSE(result);
    CHECK_FALSE(result.error().message.isEmpty());
    return result.error().reason;
}

NewEvidence picture(const QByteArray &bytes, const QString &name)
{
    auto device = std::make_shared<QBuffer>();
    device->setData(bytes);
    REQUIRE(device->open(QIODevice::ReadOnly));
    const QString sum = QString::fromLatin1(
        QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    return {.name = name,
            .type = u"image/jpeg"_s,
            .original = true,
            .content = {.sha256 = sum, .size = bytes.size(), .thumbnail = {}, .bytes = device}};
}

} // namespace Sample
