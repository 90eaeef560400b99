#include "domain/plan/statuswords.h"

#include "domain/reading/tables/ledgerwords.h"
#include "domain/reading/tables/tablecolumns.h"
#include "domain/year/answers/departmentsheet.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("a word for a status is read as the same in a sheet and in a ledger", "[statuswords]")
{
    const std::pair<StatusKind, QStringList> words[] = {
        {StatusKind::NotStarted, {u"未启动"_s, u"尚未开始"_s, u"没有开始"_s, u"待实施"_s}},
        {StatusKind::InProgress,
         {u"进行中"_s, u"在办"_s, u"正在落实"_s, u"落实中"_s, u"有序推进"_s, u"按计划"_s,
          u"已启动"_s}},
        {StatusKind::Done,
         {u"已完成"_s, u"已经完成"_s, u"完成了"_s, u"按期办结"_s, u"已落实"_s, u"√"_s, u"100%"_s}},
        {StatusKind::Ongoing, {u"长期坚持"_s, u"持续推进"_s, u"常态化开展"_s, u"长期整改"_s}},
        {StatusKind::Cancelled, {u"已取消"_s, u"不再进行"_s, u"已终止"_s}},
    };
    for (const auto &[status, all] : words) {
        CHECK(bareStatus(printedStatus(status))->kind == status);
        for (const QString &word : all) {
            INFO(word.toStdString());
            CHECK(statusOfSheet(word) == status);
            REQUIRE(statusInCell(word, {}));
            CHECK(statusInCell(word, {})->kind == status);
            CHECK(isStatusCell(word));
        }
    }
}

TEST_CASE("未完成 is not taken for a status in a sheet, as the item may have begun",
          "[statuswords]")
{
    for (const QString &word : {u"未完成"_s, u"尚未办结"_s, u"否"_s, u"×"_s}) {
        INFO(word.toStdString());
        CHECK_FALSE(statusOfSheet(word));
        CHECK(statusInCell(word, {})->kind == StatusKind::NotStarted);
        CHECK(isStatusCell(word));
    }
}

TEST_CASE("a column of words that may be deadlines is not read as one of statuses", "[statuswords]")
{
    for (const QString &word : {u"长期"_s, u"常态化"_s}) {
        INFO(word.toStdString());
        CHECK_FALSE(isStatusCell(word));
        CHECK(statusOfSheet(word) == StatusKind::Ongoing);
    }
}
