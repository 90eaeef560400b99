#include "domain/standing.h"

#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

TEST_CASE("every status has a key of its own that leads back to it", "[standing]")
{
    QStringList keys;
    for (const ItemStatus status : allStatuses()) {
        keys.append(statusKey(status));
        CHECK(statusOfKey(keys.last()) == status);
    }
    keys.sort();
    CHECK(keys
          == QStringList{u"cancelled"_s, u"done"_s, u"in_progress"_s, u"not_started"_s,
                         u"ongoing"_s});
}

TEST_CASE("what is no status's key names no status", "[standing]")
{
    for (const QString &key : {u""_s, u"Done"_s, u"in-progress"_s, u"done "_s, u"missed"_s})
        CHECK_FALSE(statusOfKey(key));
}

TEST_CASE("a standing is written as its status and what belongs to it", "[standing]")
{
    CHECK(Standing().toString() == u"not_started"_s);
    CHECK(Standing::inProgress().toString() == u"in_progress"_s);
    CHECK(Standing::inProgress(60).toString() == u"in_progress 60"_s);
    CHECK(Standing::done({2021, 9, 24}).toString() == u"done 2021-09-24"_s);
    CHECK(Standing::ongoing().toString() == u"ongoing"_s);
    CHECK(Standing::cancelled(u"并入第5条"_s).toString() == u"cancelled 并入第5条"_s);
}

TEST_CASE("a standing read back is the one that was written", "[standing]")
{
    QList<Standing> standings{Standing(),
                              Standing::inProgress(),
                              Standing::done({2021, 2, 28}),
                              Standing::ongoing(),
                              Standing::cancelled(u"not needed, 2 of 3"_s),
                              Standing::cancelled(u" two\nlines "_s)};
    for (int percent = 1; percent <= 99; ++percent)
        standings.append(Standing::inProgress(percent));
    for (const Standing &standing : standings) {
        INFO(standing.toString().toStdString());
        CHECK(Standing::fromString(standing.toString()) == standing);
    }
}

TEST_CASE("text that no standing writes is refused", "[standing]")
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
        CHECK_FALSE(Standing::fromString(text));
    }
}

TEST_CASE("only what is done, kept up or cancelled is settled", "[standing]")
{
    CHECK_FALSE(Standing().isSettled());
    CHECK_FALSE(Standing::inProgress(99).isSettled());
    CHECK(Standing::done({2021, 9, 24}).isSettled());
    CHECK(Standing::ongoing().isSettled());
    CHECK(Standing::cancelled(u"x"_s).isSettled());
}

TEST_CASE("standings differ in what belongs to the status too", "[standing]")
{
    CHECK(Standing::inProgress(5) != Standing::inProgress(6));
    CHECK(Standing::inProgress(5) != Standing::inProgress());
    CHECK(Standing::done({2021, 1, 1}) != Standing::done({2021, 1, 2}));
    CHECK(Standing::cancelled(u"a"_s) != Standing::cancelled(u"b"_s));
}
