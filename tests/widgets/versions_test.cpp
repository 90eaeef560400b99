#include "models/documentundo.h"
#include "models/editing/evidenceediting.h"
#include "models/editing/noteediting.h"
#include "models/editing/outlineediting.h"
#include "models/editing/yearediting.h"
#include "models/file/filenotes.h"
#include "models/history/historymodel.h"
#include "models/plandocument.h"
#include "models/plansettings.h"
#include "models/versions/secondplace.h"
#include "models/versions/versioncomparison.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/kit/banner.h"
#include "widgets/kit/style/appearance.h"
#include "widgets/pagefixture.h"
#include "widgets/versions/copyforothersdialog.h"
#include "widgets/versions/fetchdialog.h"
#include "widgets/versions/secondcopies.h"
#include "widgets/window/earlierversionsdialog.h"
#include "widgets/window/mainwindow.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace Domain;
using namespace Widgets;
using Models::PlanDocument;
using Models::Way;

namespace {

// A plan of two items with a note on each, and an earlier version of its file that was kept before
// the notes.
struct PlanWithVersion
{
    PlanWithVersion()
    {
        auto made = PlanDocument::create(path());
        REQUIRE(made);
        document = *std::move(made);
        document->setAuthor(u"王丽"_s);
        PlanContent plan{.details = {.year = 2021, .title = u"要点"_s, .issuer = u"某校"_s}};
        for (int i = 1; i < 3; ++i)
            plan.nodes.append({.id = NodeId{-i},
                               .number = u"%1."_s.arg(i),
                               .title = u"事项%1"_s.arg(i),
                               .text = u"事项%1。"_s.arg(i)});
        REQUIRE(Models::addPlan(*document, plan));
        for (const OutlineNode *node : document->outline().nodes()) {
            items.append(node->id());
            REQUIRE(document->addNote(node->id(), QDate(2021, 5, 4), u"走访"_s, 3));
        }
    }

    // A name of its own, as the versions of files with the same name would be offered too.
    QString name() const { return QFileInfo(folder.path()).fileName() + u".yaodian"_s; }
    QString path() const { return folder.filePath(name()); }

    QTemporaryDir folder;
    std::unique_ptr<PlanDocument> document;
    QList<NodeId> items;
};

QString sumOfNothing()
{
    return QString::fromLatin1(QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex());
}

void damage(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(4096);
    file.write(QByteArray(4096 * 3, 'x'));
}

} // namespace

TEST_CASE("the list of versions says what each contains and how it differs from now", "[versions]")
{
    const PlanWithVersion plan;
    const auto versions = plan.document->earlierVersions();
    REQUIRE(versions.size() == 1);
    EarlierVersionsDialog dialog(
        versions, plan.path(), nullptr, EarlierVersionsDialog::PutBack::Offered,
        [&plan](const EarlierVersion &version) {
            return Models::comparisonWords(*Models::comparison(version, plan.path()));
        });
    const auto *row = dialog.findChild<QTreeWidget *>()->topLevelItem(0);
    CHECK(row->text(1) == u"2"_s);
    CHECK(row->text(2) == u"0"_s);
    CHECK(row->text(3) == u"0"_s);
    CHECK(row->text(5) == u"before the first change of the day"_s);
    CHECK(dialog.findChild<QLabel *>(u"differsLabel"_s)->text().contains(u"notes added: 2"_s));
    REQUIRE(Models::addEvidence(
        *plan.document, plan.items[0], {},
        {{.name = u"无.txt"_s,
          .type = u"text/plain"_s,
          .content = {.sha256 = sumOfNothing(), .bytes = std::make_shared<QBuffer>()}}}));
    CHECK(Models::comparisonWords(*Models::comparison(versions.first(), plan.path()))
              .contains(u"evidence added: 1"_s));
    auto *fetch = dialog.findChild<QPushButton *>(u"fetchButton"_s);
    REQUIRE(fetch);
    fetch->click();
    CHECK(dialog.wish() == EarlierVersionsDialog::Wish::Fetch);
}

TEST_CASE("the list names the file of a version that was kept of another file", "[versions]")
{
    const EarlierVersion own{.path = u"/kept/1"_s,
                             .keptAt = QDateTime::currentDateTimeUtc(),
                             .origin = u"/home/要点.yaodian"_s};
    EarlierVersion other = own;
    other.origin = u"/media/usb/要点.yaodian"_s;
    const EarlierVersionsDialog both({own, other}, own.origin, nullptr);
    const auto *rows = both.findChild<QTreeWidget *>();
    CHECK_FALSE(rows->isColumnHidden(6));
    CHECK(rows->topLevelItem(0)->text(6) == u"this file"_s);
    CHECK(rows->topLevelItem(1)->text(0).startsWith(u"Kept at other places"_s));
    CHECK_FALSE(rows->topLevelItem(1)->flags().testFlag(Qt::ItemIsEnabled));
    CHECK(rows->topLevelItem(2)->text(6).contains(u"/media/usb/要点.yaodian"_s));
    CHECK(rows->topLevelItem(2)->toolTip(6).contains(u"/media/usb/要点.yaodian"_s));
    const EarlierVersionsDialog alone({own}, own.origin, nullptr);
    CHECK(alone.findChild<QTreeWidget *>()->isColumnHidden(6));
    CHECK(alone.findChild<QTreeWidget *>()->topLevelItemCount() == 1);

    other.origin = u"/media/"_s + QString(u"很深的文件夹/"_s).repeated(20) + u"要点.yaodian"_s;
    EarlierVersionsDialog others({other}, own.origin, nullptr);
    others.show();
    others.resize(1180, 460); // the width that it wants
    auto *view = others.findChild<QTreeWidget *>();
    CHECK(view->horizontalScrollBar()->maximum() == 0);
    CHECK(view->currentItem() == view->topLevelItem(1)); // not the heading
    CHECK(others.chosen().origin == other.origin);
}

TEST_CASE("a copy for others contains what is ticked, which is everything at first", "[versions]")
{
    const CopyForOthersDialog dialog(nullptr);
    CHECK(dialog.wanted().hasAuthors);
    CHECK(dialog.wanted().hasEvidence);
    dialog.findChild<QCheckBox *>(u"withoutAuthorsBox"_s)->setChecked(true);
    CHECK_FALSE(dialog.wanted().hasAuthors);
    dialog.findChild<QCheckBox *>(u"withoutEvidenceBox"_s)->setChecked(true);
    CHECK_FALSE(dialog.wanted().hasEvidence);
}

TEST_CASE("the fetch dialog offers what was removed or changed since the version", "[versions]")
{
    PlanWithVersion plan;
    auto &document = *plan.document;
    REQUIRE(Models::removeNodes(document, {plan.items[0]})); // keeps a version first
    REQUIRE(document.setField({plan.items[1]}, Field::Owners, u"赵敏"_s));
    REQUIRE(Models::removeNote(document, document.notes().of(plan.items[1])->first()));
    REQUIRE(document.addNote(plan.items[1], QDate(2021, 6, 1), u"新的"_s, {}));
    const auto version = document.earlierVersions()[1]; // from before the item was removed
    const auto found = Models::comparison(version, plan.path());
    REQUIRE(found);
    REQUIRE(found->differences.size() == 3);
    for (const auto &difference : found->differences) { // each says its title somewhere
        const QString title = document.outline().find(plan.items[1])->node().title;
        const bool isOfSecond = difference.node == plan.items[1];
        CHECK((difference.what + difference.words).contains(isOfSecond ? title : u"事项1"_s));
    }
    FetchDialog dialog(found->differences, nullptr);
    auto *ok = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    CHECK_FALSE(ok->isEnabled());
    auto *rows = dialog.findChild<QTreeWidget *>();
    for (int row = 0; row < rows->topLevelItemCount(); ++row)
        rows->topLevelItem(row)->setCheckState(0, Qt::Checked);
    CHECK(ok->isEnabled());
    REQUIRE(document.applySigned({.edit = dialog.edit(), .fetchedFrom = version.keptAt}));
    CHECK(document.undoing().words(Way::Undo)
          == u"fetching of 3 items and notes out of an earlier version"_s);
    const OutlineNode *back = document.outline().find(plan.items[0]);
    REQUIRE(back);
    CHECK(back->row() == 0);
    CHECK(document.notes().of(plan.items[0])->size() == 1);
    CHECK(document.notes().of(plan.items[1])->size() == 2); // the note added since then stays
    CHECK(document.outline().find(plan.items[1])->node().owners.isEmpty());
    REQUIRE(document.undoing().take(Way::Undo)); // all that was fetched is one step
    CHECK_FALSE(document.outline().find(plan.items[0]));
    CHECK(document.outline().find(plan.items[1])->node().owners == QStringList{u"赵敏"_s});
}

TEST_CASE("for a damaged file the program offers to save what can be read", "[versions]")
{
    PlanWithVersion plan;
    const QString path = plan.path();
    const auto versions = plan.document->earlierVersions();
    plan.document.reset();
    damage(path);
    System::Settings settings;
    Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    window.show();
    const auto offered = [&window, &path] {
        QStringList buttons;
        const auto opened = PlanDocument::open(path);
        if (!opened)
            answering(
                [&buttons](QDialog *box) {
                    for (const QAbstractButton *button :
                         qobject_cast<QMessageBox *>(box)->buttons())
                        buttons.append(button->text().remove(u'&'));
                    box->reject();
                },
                [&] { window.showUnopened(opened.error(), path); });
        return buttons;
    };
    CHECK(offered().contains(u"Save What Can Be Read…"_s));
    for (const EarlierVersion &version : versions)
        QFile::remove(version.path);
    const QStringList alone = offered();
    CHECK(alone.contains(u"Save What Can Be Read…"_s));
    CHECK_FALSE(alone.contains(u"Earlier Versions…"_s));
}

TEST_CASE("for a file that lost its beginning nobody is sent to another file", "[versions]")
{
    const PlanWithVersion plan;
    const QString path = plan.folder.filePath(u"另一个.yaodian"_s); // of which nothing is kept
    REQUIRE(plan.document->saveCopy(path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.write(QByteArray(100, '\0')) == 100);
    file.close();
    const auto opened = PlanDocument::open(path);
    REQUIRE_FALSE(opened);
    System::Settings settings;
    Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    window.show();
    answering(
        [](QDialog *dialog) {
            const auto *box = qobject_cast<QMessageBox *>(dialog);
            REQUIRE(box);
            CHECK(box->text().contains(u"另一个.yaodian"_s));
            CHECK(box->text().contains(u"can be saved"_s));
            CHECK_FALSE(box->text().contains(u"another file"_s));
            CHECK(box->defaultButton()->text().remove(u'&') == u"Save What Can Be Read…"_s);
            dialog->reject();
        },
        [&] { window.showUnopened(opened.error(), path); });
}

TEST_CASE("a file is copied to the second place whenever it is there and something changed",
          "[versions]")
{
    PlanWithVersion plan;
    const QString stick = plan.folder.filePath(u"stick"_s);
    const QString copy = stick + u'/' + plan.name();
    System::Settings settings;
    Models::setSecondPlace(settings, stick);
    Models::SecondPlace place(&settings);
    place.setFile(plan.path(), plan.document->fileUuid());
    place.copyNow();
    CHECK_FALSE(place.isThere());
    CHECK_FALSE(place.copiedAt().isValid());

    REQUIRE(QDir().mkpath(stick));
    place.copyNow();
    CHECK(QFile::exists(copy));
    CHECK(place.copiedAt().isValid());
    const auto size = [&copy] { return (*PlanDocument::open(copy))->earlierVersions().size(); };
    CHECK(size() == 1); // the version belongs to the file's uuid, which the copy has too

    QFile::remove(copy);
    int copies = 0;
    QObject::connect(&place, &Models::SecondPlace::copied, [&copies] { ++copies; });
    place.copySoon();
    CHECK(QTest::qWaitFor([&copies] { return copies == 1; }));
    CHECK(QFile::exists(copy));
    Models::setSecondPlace(settings, {});
}

TEST_CASE("fetching an item out of a version is named in undo and redo, also later", "[versions]")
{
    PlanWithVersion plan;
    REQUIRE(Models::removeNodes(*plan.document, {plan.items[0]}));
    const auto version = plan.document->earlierVersions().first();
    const auto found = Models::comparison(version, plan.path(), plan.items[0]);
    REQUIRE(found);
    REQUIRE(found->differences.size() == 1);
    REQUIRE(plan.document->applySigned(
        {.edit = found->differences.first().edit, .fetchedFrom = version.keptAt}));
    const auto fetched = u"fetching of “1.事项1” out of an earlier version"_s;
    CHECK(plan.document->undoing().words(Way::Undo) == fetched);

    auto later = PlanDocument::open(plan.path());
    REQUIRE(later);
    (*later)->setAuthor(u"王丽"_s);
    CHECK((*later)->undoing().words(Way::Undo) == fetched);
    Models::HistoryModel record(later->get());
    record.show(HistoryFilter{});
    QStringList told;
    for (int row = 0; row < record.rowCount(); ++row)
        told.append(record.index(row).data(Models::HistoryModel::WhatRole).toString());
    CHECK(told.filter(u"Fetched out of the version of "_s).size() == 1);
    REQUIRE((*later)->undoing().take(Way::Undo));
    CHECK_FALSE((*later)->outline().find(plan.items[0]));
    CHECK((*later)->undoing().words(Way::Redo) == fetched);
    REQUIRE((*later)->undoing().take(Way::Redo));
    CHECK((*later)->outline().find(plan.items[0]));
}

TEST_CASE(
    "versions of all files with one uuid are listed newest first, and one of this file is selected",
    "[versions]")
{
    PlanWithVersion plan;
    const QString copy = plan.folder.filePath(u"copy-"_s + plan.name());
    REQUIRE(plan.document->saveCopy(copy));
    auto other = PlanDocument::open(copy);
    REQUIRE(other);
    REQUIRE(Models::removeNodes(**other, {plan.items[1]}));
    REQUIRE(Models::removeNodes(*plan.document, {plan.items[0]}));
    const auto versions = plan.document->earlierVersions();
    REQUIRE(versions.size() == 3);
    CHECK(std::ranges::is_sorted(versions, std::greater(), [](const EarlierVersion &version) {
        return QFileInfo(version.path).fileName();
    }));
    EarlierVersion newer = versions.first();
    newer.origin = u"/media/usb/"_s + plan.name();
    EarlierVersionsDialog dialog({newer, versions.last()}, plan.path(), nullptr);
    CHECK(dialog.chosen().path == versions.last().path);
    auto *rows = dialog.findChild<QTreeWidget *>();
    CHECK(rows->topLevelItem(0)->text(6) == u"this file"_s); // before the newer one of the copy
    CHECK(rows->currentItem() == rows->topLevelItem(0));
    dialog.show();
    QTest::keyClick(rows, Qt::Key_Down); // over the heading
    CHECK(dialog.chosen().path == newer.path);
}

TEST_CASE("before a version of another copy is put back, the question names that copy",
          "[versions]")
{
    PlanWithVersion plan;
    const QString copy = plan.folder.filePath(u"copy-"_s + plan.name());
    REQUIRE(plan.document->saveCopy(copy));
    System::Settings settings;
    Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    auto opened = PlanDocument::open(copy); // which has no version of its own
    REQUIRE(opened);
    window.setDocument(*std::move(opened));
    window.show();
    QString asked;
    QTimer asking;
    QObject::connect(&asking, &QTimer::timeout, [&asked] {
        if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
            asked = box->text();
            box->reject();
        }
    });
    asking.start(10);
    answering(
        [](QDialog *dialog) {
            auto *putBack = dialog->findChild<QPushButton *>(u"putBackButton"_s);
            REQUIRE(putBack);
            putBack->click();
        },
        [&window] { window.findChild<QAction *>(u"earlierVersionsAction"_s)->trigger(); });
    CHECK(asked.startsWith(u"Put another copy of the file"_s));
    CHECK(asked.contains(plan.path()));
}

TEST_CASE("what hinders the copy in the second place is said once, with the place and the reason",
          "[versions]")
{
    PlanWithVersion plan;
    System::Settings settings;
    QWidget window;
    auto *banner = new Banner(&window);
    SecondCopies copies(&settings, banner, &window);
    copies.setDocument(plan.document.get());
    Models::setSecondPlace(settings, plan.folder.path()); // the copy would be the file itself
    copies.copyBeforeClosing();
    CHECK(banner->sentence()
          == u"No copy could be made in the second place, “%1”: “%2” is the file that is open; "
             "choose another name for the copy."_s.arg(plan.folder.path(), plan.name()));
    CHECK_FALSE(banner->isHidden());
    banner->hide();
    copies.copyBeforeClosing();
    CHECK(banner->isHidden());
    Models::setSecondPlace(settings, {});
}

TEST_CASE("a second place without a copy for a week is reported, with the day of the last copy",
          "[versions]")
{
    PlanWithVersion plan;
    System::Settings settings;
    Models::SecondPlace place(&settings);
    place.setFile(plan.path(), plan.document->fileUuid());
    const QDateTime today = QDateTime::currentDateTimeUtc();
    CHECK_FALSE(place.overdueSince(today.addDays(30)).isValid()); // no second place is set
    Models::setSecondPlace(settings, u"/media/gone/stick"_s);
    CHECK_FALSE(place.overdueSince(today).isValid());
    // Nothing has been copied since it was set.
    CHECK(place.overdueSince(today.addDays(8)).isValid());
    Models::setCopiedToSecondPlaceAt(settings, plan.document->fileUuid(), today.addSecs(5));
    CHECK_FALSE(place.overdueSince(today.addDays(30)).isValid()); // the file has not changed since
    const QDateTime last = today.addDays(-9);
    Models::setCopiedToSecondPlaceAt(settings, plan.document->fileUuid(), last);
    CHECK(place.overdueSince(today).date() == last.date());
    CHECK_FALSE(place.overdueSince(today.addDays(-3)).isValid());

    Appearance appearance(&settings);
    MainWindow window(&settings, &appearance);
    auto opened = PlanDocument::open(plan.path());
    REQUIRE(opened);
    window.setDocument(*std::move(opened));
    window.show();
    const auto *banner = window.findChild<Banner *>();
    CHECK(banner->sentence()
          == u"This file was last copied to the second place, “/media/gone/stick”, on %1."_s.arg(
              last.toLocalTime().toString(u"yyyy-MM-dd"_s)));
    QString remark;
    answering(
        [&remark](QDialog *dialog) {
            if (const auto *label = dialog->findChild<QLabel *>(u"remarkLabel"_s))
                remark = label->text();
            dialog->reject();
        },
        [&window] { window.findChild<QAction *>(u"earlierVersionsAction"_s)->trigger(); });
    CHECK(remark == banner->sentence());
    Models::setSecondPlace(settings, {});
}
