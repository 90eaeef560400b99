#pragma once

#include "domain/plan/outline.h"
#include "models/plandocument.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTranslator>
#include <QWidget>

#include <functional>

class QDialog;

// A plan to work on: section 一 with items 1 and 2, section 二 with item 3.
// Today is 2021-10-12. Drafts are gone with the fixture.
class PageFixture
{
public:
    PageFixture();
    ~PageFixture();

    Domain::NodeId item(const QString &title) const;
    const Domain::Node &node(const QString &title) const;
    QString value(const QString &title, Domain::Field field) const;

    QString draftFolder() const;

    QTemporaryDir folder;
    QDateTime now{QDate(2021, 10, 12), QTime(14, 3)};
    std::unique_ptr<Models::PlanDocument> document;
    QList<System::Error> failures;
};

// The program's texts in a language, for as long as this is there.
class Speaking
{
public:
    explicit Speaking(const char *language);
    ~Speaking();

    const char *language;

private:
    QTranslator m_texts;
};

// Words as an input method brings them: typed to the end, or still being composed.
void commitWords(QWidget *editor, const QString &words);
void composeWords(QWidget *editor, const QString &words);

// Brings its window to the front, where a dialog that closes leaves it on a desktop, and gives it
// the keys.
void activate(QWidget *widget);

// Answers the next modal dialog, which has to come while `act` runs. Fails where none comes.
void answering(const std::function<void(QDialog *)> &answer, const std::function<void()> &act);
