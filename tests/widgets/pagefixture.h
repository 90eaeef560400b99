#pragma once

#include "domain/plan/outline.h"
#include "models/plandocument.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTranslator>
#include <QWidget>

#include <functional>

class QDialog;

// A document in a temporary folder with a plan: section 一 with items 1 and 2, section 二 with item
// 3. Today is 2021-10-12. The destructor removes drafts.
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

// Sets the program's language during its lifetime.
class Speaking
{
public:
    explicit Speaking(const char *language);
    ~Speaking();

    const char *language;

private:
    QTranslator m_texts;
};

// Sends words as an input method does: commits them, or leaves them being composed.
void commitWords(QWidget *editor, const QString &words);
void composeWords(QWidget *editor, const QString &words);

// Activates the widget's window, as a desktop does after a dialog has closed, and sets the focus to
// the widget.
void activate(QWidget *widget);

// Runs `act` and calls `answer` with the modal dialog that it opens; fails if none opens.
void answering(const std::function<void(QDialog *)> &answer, const std::function<void()> &act);
