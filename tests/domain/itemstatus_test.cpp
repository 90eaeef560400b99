#include "domain/plan/itemstatus.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every status has a key of its own that leads back to it", "[itemstatus]")
{
    QStringList keys;
    for (const StatusKind status : allStatuses()) {
        keys.append(statusKey(status));
        CHECK(statusOfKey(keys.last()) == status);
    }
    keys.sort();
    CHECK(keys
          == QStringList{u"cancelled"_s, u"done"_s, u"in_progress"_s, u"not_started"_s,
                         u"ongoing"_s});
}

TEST_CASE("an unknown key gives no status", "[itemstatus]")
{
    for (const QString &key : {u""_s, u"Done"_s, u"in-progress"_s, u"done "_s, u"missed"_s})
        CHECK_FALSE(statusOfKey(key));
}

TEST_CASE("a status is written as its key and its percentage, day or reason", "[itemstatus]")
{
    CHECK(ItemStatus().toString() == u"not_started"_s);
    CHECK(ItemStatus::inProgress().toString() == u"in_progress"_s);
    CHECK(ItemStatus::inProgress(60).toString() == u"in_progress 60"_s);
    CHECK(ItemStatus::done({2021, 9, 24}).toString() == u"done 2021-09-24"_s);
    CHECK(ItemStatus::ongoing().toString() == u"ongoing"_s);
    CHECK(ItemStatus::cancelled(u"并入第5条"_s).toString() == u"cancelled 并入第5条"_s);
}

TEST_CASE("a status read back is the one that was written", "[itemstatus]")
{
    QList<ItemStatus> statuses{ItemStatus(),
                               ItemStatus::inProgress(),
                               ItemStatus::done({2021, 2, 28}),
                               ItemStatus::ongoing(),
                               ItemStatus::cancelled(u"not needed, 2 of 3"_s),
                               ItemStatus::cancelled(u" two\nlines "_s)};
    for (int percent = 1; percent <= 99; ++percent)
        statuses.append(ItemStatus::inProgress(percent));
    for (const ItemStatus &itemStatus : statuses) {
        INFO(itemStatus.toString().toStdString());
        CHECK(ItemStatus::fromString(itemStatus.toString()) == itemStatus);
    }
}

TEST_CASE("text that no status writes is refused", "[itemstatus]")
{
    const QStringList bad{
        u""_s,
        u" "_s,
        u"finished"_s,
        u"DONE 2021-09-24"_s,
        u"not_started 5"_s,
        u"not_started "_s,
        u"ongoing 1"_s,
        u"in_progress "_s,
        u"in_progress 0"_s,
        u"in_progress 100"_s,
        u"in_progress -5"_s,
        u"in_progress +5"_s,
        u"in_progress 05"_s,
        u"in_progress 5.0"_s,
        u"in_progress half"_s,
        u"in_progress 99999999999"_s,
        u"done"_s,
        u"done "_s,
        u"done 2021-02-29"_s,
        u"done 2021-9-24"_s,
        u"done 2021-09-24T10:00"_s,
        u"done  2021-09-24"_s,
        u"cancelled"_s,
        u"cancelled "_s,
        u"cancelled   "_s,
    };
    for (const QString &text : bad) {
        INFO('"' << text.toStdString() << '"');
        CHECK_FALSE(ItemStatus::fromString(text));
    }
}

TEST_CASE("only done, ongoing and cancelled are settled", "[itemstatus]")
{
    CHECK_FALSE(ItemStatus().isSettled());
    CHECK_FALSE(ItemStatus::inProgress(99).isSettled());
    CHECK(ItemStatus::done({2021, 9, 24}).isSettled());
    CHECK(ItemStatus::ongoing().isSettled());
    CHECK(ItemStatus::cancelled(u"x"_s).isSettled());
}

TEST_CASE("only done and cancelled have ended, and ongoing and cancelled have no deadline",
          "[itemstatus]")
{
    for (const StatusKind status : allStatuses()) {
        CAPTURE(statusKey(status).toStdString());
        const bool isCancelled = status == StatusKind::Cancelled;
        CHECK(hasEnded(status) == (status == StatusKind::Done || isCancelled));
        CHECK(hasNoDeadline(status) == (status == StatusKind::Ongoing || isCancelled));
    }
}

TEST_CASE("statuses that differ in percentage, day or reason are different", "[itemstatus]")
{
    CHECK(ItemStatus::inProgress(5) != ItemStatus::inProgress(6));
    CHECK(ItemStatus::inProgress(5) != ItemStatus::inProgress());
    CHECK(ItemStatus::done({2021, 1, 1}) != ItemStatus::done({2021, 1, 2}));
    CHECK(ItemStatus::cancelled(u"a"_s) != ItemStatus::cancelled(u"b"_s));
}
