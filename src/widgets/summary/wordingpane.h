#pragma once

#include "domain/summary/summaryblocks.h"
#include "widgets/kit/form.h"

#include <QWidget>

namespace Ui {
class WordingPane;
}

namespace Widgets {

class Label;
class LinkButton;

// Shows one block of the summary: its name and state, the field of its wording and, on demand, the
// present proposal beside it; for recipient, signature and contact, their fields.
class WordingPane : public QWidget
{
    Q_OBJECT

public:
    explicit WordingPane(QWidget *parent = nullptr);

    void setReadOnly(bool readOnly);

    // Shows another block. `unfinished` is a wording of it that was typed earlier and not stored.
    void showBlock(const Domain::SummaryBlock &block, const std::optional<QString> &unfinished);
    // Updates the shown block; words being typed stay.
    void updateBlock(const Domain::SummaryBlock &block);
    const Domain::SummaryBlock &block() const { return m_block; }

    // Returns the typed wording that is not stored; none if there is none.
    std::optional<QString> unfinished() const;
    void takeInPreedit(); // makes what an input method is composing part of the wording

    // Sets the fields of recipient, signature and contact. `organisation` is the signature if none
    // was chosen.
    void setChoices(const Domain::ReportChoices &choices, const QString &organisation, QDate asOf);
    // `of` with the values of these fields in place of its own.
    Domain::ReportChoices choices(Domain::ReportChoices of) const;

    void focusWords();   // sets the focus to the wording or the first field
    void commitFields(); // emits the signals of a field that is being edited

signals:
    void typed(); // the typed wording has become different from the stored one, or equal again
    void left();  // the wording has lost the focus
    void choicesEdited();
    void proposalWanted(); // the user wants the proposal instead of the wording
    void recordSeen();    // the user keeps the wording after being told that the record has changed
    void sourcesWanted(); // the user wants to see the notes that the block is made from

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectFields();
    void describe();
    void updateLook();
    QString stateWords() const;
    bool isBareHeading() const; // a heading without text below it

    Form<Ui::WordingPane> m_ui;
    Label *m_state;
    Label *m_heading;
    QWidget *m_newRecord;
    LinkButton *m_sources;
    Domain::SummaryBlock m_block;
    QDate m_asOf;
    bool m_isReadOnly = false;
    bool m_isShowing = false;
};

} // namespace Widgets
