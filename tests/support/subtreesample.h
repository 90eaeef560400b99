#pragma once

#include "models/editing/yearediting.h"
#include "models/plandocument.h"
#include "storage/file/planfile.h"

#include <QTime>

#include <memory>

// Plans in memory for tests of models and windows. Today is 2021-10-12.
namespace TreeSample {

inline const QDate kToday(2021, 10, 12);

inline QDateTime fixedNow()
{
    return QDateTime(kToday, QTime(14, 3));
}

inline std::unique_ptr<Models::PlanDocument>
emptyDocument(Models::PlanDocument::Clock clock = fixedNow)
{
    auto file = Storage::PlanFile::createInMemory();
    Q_ASSERT(file);
    auto document = std::make_unique<Models::PlanDocument>(*std::move(file), nullptr,
                                                           std::move(clock));
    document->setAuthor(QStringLiteral("测试"));
    const auto loaded = document->load();
    Q_ASSERT(loaded);
    Q_UNUSED(loaded)
    return document;
}

// Section 一 with items 1 to 3, section 二 with items 4 and 5, and section 三, which has no items
// and therefore a status of its own.
inline Domain::PlanContent content()
{
    using namespace Qt::StringLiterals;
    using namespace Domain;
    PlanContent plan{.details = {.year = 2021,
                                 .title = u"关工委2021年工作要点"_s,
                                 .organisation = u"关工委"_s,
                                 .issuer = u"学院委员会"_s,
                                 .issuedOn = QDate(2021, 3, 30)}};
    const auto section = [&plan](int id, const QString &number, const QString &title) {
        plan.nodes.append(
            {.id = NodeId{id}, .kind = NodeKind::Section, .number = number, .title = title});
    };
    const auto item = [&plan](int id, int parent, const QString &number, const QString &title,
                              const QString &rest) {
        plan.nodes.append({.id = NodeId{id},
                           .parent = NodeId{parent},
                           .number = number,
                           .title = title,
                           .text = title + u'，' + rest});
    };
    section(1, u"一、"_s, u"提高政治站位"_s);
    item(2, 1, u"1."_s, u"深入学习"_s, u"落实<b>重要</b>精神。"_s);
    item(3, 1, u"2."_s, u"把握方向"_s, u"开展“读懂中国”活动。"_s);
    item(4, 1, u"3."_s, u"疫情防控"_s, u"配合学校。"_s);
    section(5, u"二、"_s, u"推进优质化建设"_s);
    item(6, 5, u"4."_s, u"党建带关建"_s, u"落实机制。"_s);
    item(7, 5, u"5."_s, u"帮扶困难学生"_s, u"ＡＢＣ计划。"_s);
    section(8, u"三、"_s, u"加强自身建设"_s);
    return plan;
}

inline std::unique_ptr<Models::PlanDocument> document(Models::PlanDocument::Clock clock = fixedNow)
{
    auto made = emptyDocument(std::move(clock));
    const auto added = Models::addPlan(*made, content());
    Q_ASSERT(added);
    Q_UNUSED(added)
    return made;
}

// The same, put into the file on the day of issue, 2021-03-30.
inline std::unique_ptr<Models::PlanDocument>
documentOfSpring(Models::PlanDocument::Clock clock = fixedNow)
{
    const auto isRead = std::make_shared<bool>(false);
    auto made = document([isRead, clock = std::move(clock)] {
        return *isRead ? clock() : QDateTime(QDate(2021, 3, 30), QTime(9, 0));
    });
    *isRead = true;
    return made;
}

// The id of the tracked node whose number or title is `name`.
inline Domain::NodeId node(const Models::PlanDocument &document, const QString &name)
{
    for (const Domain::OutlineNode *one : document.outline().nodes()) {
        if (one->node().title == name || one->node().number == name)
            return one->id();
    }
    return {};
}

} // namespace TreeSample
