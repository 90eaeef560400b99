#pragma once

#include "models/plandocument.h"
#include "support/catch.h"
#include "system/settings.h"
#include "widgets/pagefixture.h"
#include "widgets/reading/importdialog.h"
#include "widgets/reading/sourceview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

// An import window for a text, over the fixture's file, which contains the year 2021.
struct ImportFixture : PageFixture
{
    explicit ImportFixture(Models::ReadSource read, Widgets::SourceDocument from = {})
    {
        dialog = std::make_unique<Widgets::ImportDialog>(std::move(read), document.get(), &settings,
                                                         nullptr, std::move(from));
        dialog->resize(1366, 700);
        dialog->show();
        REQUIRE(QTest::qWaitForWindowExposed(dialog.get()));
    }

    template<typename T>
    T *find(const char *name) const
    {
        T *found = dialog->findChild<T *>(QString::fromLatin1(name));
        REQUIRE(found);
        return found;
    }
    Widgets::SourceView *source() const { return find<Widgets::SourceView>("sourceView"); }
    QTreeView *outline() const { return find<QTreeView>("outlineView"); }
    QString state() const { return find<QLabel>("stateLabel")->text(); }

    QModelIndex line(const QString &words) const
    {
        for (int row = 0; row < source()->model()->rowCount(); ++row) {
            const QModelIndex index = source()->model()->index(row, 2);
            if (index.data().toString().contains(words))
                return index;
        }
        FAIL("no line with " << words.toStdString());
        return {};
    }
    QString takenFor(const QString &words) const
    {
        return line(words).siblingAtColumn(1).data().toString();
    }
    void clickLine(const QString &words, Qt::KeyboardModifiers held = {}) const
    {
        source()->scrollTo(line(words));
        QTest::mouseClick(source()->viewport(), Qt::LeftButton, held,
                          source()->visualRect(line(words)).center());
    }
    void press(const char *button) const
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    void showTab(const char *name) const
    {
        find<QTabWidget>("tabs")->setCurrentWidget(find<QWidget>(name));
    }
    // Opens the tab that offers values for the fields, which the user must have seen before adding.
    void lookAtOffers() const
    {
        for (int tabs = 0; tabs < 3; ++tabs) {
            if (find<QAbstractButton>("addButton")->text().startsWith(QStringLiteral("Ne")))
                press("addButton");
        }
    }
    void add(const std::function<void(QDialog *)> &carrying) const
    {
        lookAtOffers();
        answering(carrying, [this] { press("addButton"); });
    }
    void type(const char *field, const QString &words) const
    {
        find<QLineEdit>(field)->setFocus();
        find<QLineEdit>(field)->selectAll();
        commitWords(find<QLineEdit>(field), words);
    }
    void enter(const char *field, const QString &words) const
    {
        type(field, words);
        QTest::keyClick(find<QLineEdit>(field), Qt::Key_Tab);
    }
    QStringList titles() const
    {
        QStringList all;
        for (const Domain::Node &node : dialog->plan().content.nodes)
            all.append(node.number + node.title);
        return all;
    }

    System::Settings settings;
    std::unique_ptr<Widgets::ImportDialog> dialog;
};
