#include "app/window/instance.h"

#include "support/catch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using App::AskedFiles;
using App::Instance;

namespace {

// A folder for locks and requests of its own.
class RuntimeFolder
{
public:
    RuntimeFolder()
        : m_before(qgetenv("XDG_RUNTIME_DIR"))
    {
        QFile::setPermissions(m_folder.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
    }
    ~RuntimeFolder()
    {
        if (m_before.isNull())
            qunsetenv("XDG_RUNTIME_DIR");
        else
            qputenv("XDG_RUNTIME_DIR", m_before);
    }

private:
    QTemporaryDir m_folder;
    QByteArray m_before;
};

} // namespace

TEST_CASE("a second start passes its request to the window that has the file open", "[instance]")
{
    const RuntimeFolder folder;
    const QString plan = u"/plans/2021.yaodian"_s;
    Instance owner;
    REQUIRE(owner.claim(plan) == Instance::Outcome::First);
    QList<AskedFiles> got;
    QObject::connect(&owner, &Instance::raiseRequested, &owner,
                     [&got](const AskedFiles &asked) { got.append(asked); });

    const QList<AskedFiles> asked{
        {},
        {.document = u"/home/王/2022年 工作要点\n(印发).docx"_s},
        {.document = u"/home/a.docx"_s, .others = {u"b.docx"_s, u"丙.yaodian"_s}},
        {.others = {u"b.docx"_s}}};
    for (const AskedFiles &files : asked) {
        std::atomic<bool> isDone = false;
        auto outcome = Instance::Outcome::First;
        std::thread other([&] {
            Instance second;
            outcome = second.claim(plan, files);
            isDone = true;
        });
        for (int i = 0; i < 2000 && !isDone; ++i)
            QTest::qWait(5);
        other.join();
        CHECK(outcome == Instance::Outcome::OtherRaised);
    }
    CHECK(got == asked);
}
