#include "system/fileerror.h"

#include "support/catch.h"

#include <cerrno>

using namespace Qt::StringLiterals;
using System::Error;
using System::fileError;
using System::shownName;

TEST_CASE("a file's name is shown on one line and without control characters", "[fileerror]")
{
    CHECK(shownName(u"/home/王丽/计划.yaodian"_s) == u"计划.yaodian"_s);
    CHECK(shownName(u"a\nb\tc"_s) == u"a b c"_s);
    CHECK(shownName(u"a\x1b[31mb\x7f"_s + QChar(0x85)) == u"a [31mb  "_s);
    CHECK(shownName(u"/folder/"_s) == u"/folder/"_s);
    CHECK(System::shownPath(u"/计\n划/a\x1b.yaodian"_s) == u"/计 划/a .yaodian"_s);
}

TEST_CASE("a sentence about a file names it, whatever characters its name has", "[fileerror]")
{
    const Error error = fileError("“%1” is gone.", u"/计划/100%1\n.yaodian"_s, u"why"_s,
                                  Error::Reason::Moved);
    CHECK(error.message == u"“100%1 .yaodian” is gone."_s);
    CHECK(error.detail == u"why"_s);
    CHECK(error.reason == Error::Reason::Moved);
    errno = ENOENT;
    CHECK(System::systemDetail() == u"No such file or directory"_s);
}
