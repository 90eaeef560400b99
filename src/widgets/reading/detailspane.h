#pragma once

#include "models/reading/readingeditor.h"
#include "widgets/kit/form.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace Ui {
class DetailsPane;
}

namespace Widgets {

class LinkButton;

// Fields for the title, year, issuer and date of a plan that is read in. If the plan names no year,
// that of the page's date is offered. A date that is not understood stays in its field, marked.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);

    void setEditor(Models::ReadingEditor *editor); // to be called once

    // Stores what is typed in the fields.
    void takeTyped();
    // Places the fields below each other if `width` (pixels) is small.
    void arrange(int width);
    int fieldsHeight() const; // in pixels, without the suggestion below the fields

    QLineEdit *titleEdit() const;
    QLineEdit *yearEdit() const;
    QLineEdit *organisationEdit() const;
    QLineEdit *issuedOnEdit() const;
    bool isDayUnderstood() const; // true for an empty date too

signals:
    void typed();
    void heightChanged(); // the pane needs another height

private:
    void showDetails();
    void showSuggestion();

    Form<Ui::DetailsPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    LinkButton *m_yearButton;
    std::optional<bool> m_isNarrow;
};

// The date that the typed words mean, written in full; the words themselves if they mean none.
QString dayWords(const QString &typed, std::optional<int> year);

// Marks a field whose words mean no date, in colour and for screen readers.
void markDay(QLineEdit *edit, bool isUnderstood);

} // namespace Widgets
