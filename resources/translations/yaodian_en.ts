<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DraftOffer</name>
    <message numerus="yes">
        <source>Half-written notes wait at %n items, first at %1.</source>
        <translation>
            <numerusform>A half-written note waits at %n item, %1.</numerusform>
            <numerusform>Half-written notes wait at %n items, first at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message numerus="yes">
        <source>%1 of %n items</source>
        <translation>
            <numerusform>%1 of %n item</numerusform>
            <numerusform>%1 of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>copying of a note to %n items</source>
        <translation>
            <numerusform>copying of a note to %n item</numerusform>
            <numerusform>copying of a note to %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adding of %n pieces of evidence</source>
        <translation>
            <numerusform>adding of %n piece of evidence</numerusform>
            <numerusform>adding of %n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n pieces of evidence</source>
        <translation>
            <numerusform>removal of %n piece of evidence</numerusform>
            <numerusform>removal of %n pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values of %1</source>
        <translation>
            <numerusform>%n value of %1</numerusform>
            <numerusform>%n values of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fetching of %n items and notes out of an earlier version</source>
        <translation>
            <numerusform>fetching of %n item or note out of an earlier version</numerusform>
            <numerusform>fetching of %n items and notes out of an earlier version</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>File</name>
    <message numerus="yes">
        <source>%n file(s) left in the folder “%1” by an import or a copy that was cut short were removed.</source>
        <translation>
            <numerusform>One file left in the folder “%1” by an import or a copy that was cut short was removed.</numerusform>
            <numerusform>%n files left in the folder “%1” by an import or a copy that was cut short were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence came back without what they hold, which is no longer beside the earlier versions; where you still have them, add them again.</source>
        <translation>
            <numerusform>One piece of evidence came back without what it holds, which is no longer beside the earlier versions; where you still have it, add it again.</numerusform>
            <numerusform>%n pieces of evidence came back without what they hold, which is no longer beside the earlier versions; where you still have them, add them again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models::PlanTreeModel</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models::ProgressNoteModel</name>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n missed</numerusform>
            <numerusform>%n missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due this month</source>
        <translation>
            <numerusform>%n due this month</numerusform>
            <numerusform>%n due this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without progress for %1 days</source>
        <translation>
            <numerusform>%n without progress for %1 days</numerusform>
            <numerusform>%n without progress for %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>%n numbers come twice</source>
        <translation>
            <numerusform>%n number comes twice</numerusform>
            <numerusform>%n numbers come twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are missing</source>
        <translation>
            <numerusform>%n number is missing</numerusform>
            <numerusform>%n numbers are missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists do not begin at one</source>
        <translation>
            <numerusform>%n list does not begin at one</numerusform>
            <numerusform>%n lists do not begin at one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>numbered in two ways at %n places</source>
        <translation>
            <numerusform>numbered in two ways at %n place</numerusform>
            <numerusform>numbered in two ways at %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>numbers beside headings without one: %n</source>
        <translation>
            <numerusform>numbers beside headings without one: %n</numerusform>
            <numerusform>numbers beside headings without one: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers without words</source>
        <translation>
            <numerusform>%n number without words</numerusform>
            <numerusform>%n numbers without words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items begin in mid-sentence</source>
        <translation>
            <numerusform>%n item begins in mid-sentence</numerusform>
            <numerusform>%n items begin in mid-sentence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbered lines stay in the text</source>
        <translation>
            <numerusform>%n numbered line stays in the text</numerusform>
            <numerusform>%n numbered lines stay in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists stay in the text</source>
        <translation>
            <numerusform>%n list stays in the text</numerusform>
            <numerusform>%n lists stay in the text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n very long items</source>
        <translation>
            <numerusform>%n very long item</numerusform>
            <numerusform>%n very long items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines with signs stay in the text</source>
        <translation>
            <numerusform>%n line with a sign stays in the text</numerusform>
            <numerusform>%n lines with signs stay in the text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingNews</name>
    <message numerus="yes">
        <source>owners or departments of %n items</source>
        <translation>
            <numerusform>owner or departments of %n item</numerusform>
            <numerusform>owners or departments of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadlines of %n items</source>
        <translation>
            <numerusform>deadline of %n item</numerusform>
            <numerusform>deadlines of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passages were left out.</source>
        <translation>
            <numerusform>%n passage was left out.</numerusform>
            <numerusform>%n passages were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryNotices</name>
    <message numerus="yes">
        <source>%n font(s) replaced</source>
        <translation>
            <numerusform>%n font replaced</numerusform>
            <numerusform>%n fonts replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::BulkPage</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>%n item selected</numerusform>
            <numerusform>%n items selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::CancelDialog</name>
    <message numerus="yes">
        <source>Cancel the %n Items</source>
        <translation>
            <numerusform>Cancel the %n Item</numerusform>
            <numerusform>Cancel the %n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::EvidenceCommands</name>
    <message numerus="yes">
        <source>%n other files could not be added either.</source>
        <translation>
            <numerusform>%n other file could not be added either.</numerusform>
            <numerusform>%n other files could not be added either.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n pieces of evidence.</source>
        <translation>
            <numerusform>Saved %n piece of evidence.</numerusform>
            <numerusform>Saved %n pieces of evidence.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n pieces of evidence. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>Removed %n piece of evidence. Ctrl+Z undoes this.</numerusform>
            <numerusform>Removed %n pieces of evidence. Ctrl+Z undoes this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n pieces of evidence to this item. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>Added %n piece of evidence to this item. Ctrl+Z undoes this.</numerusform>
            <numerusform>Added %n pieces of evidence to this item. Ctrl+Z undoes this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n pieces of evidence to this note. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>Added %n piece of evidence to this note. Ctrl+Z undoes this.</numerusform>
            <numerusform>Added %n pieces of evidence to this note. Ctrl+Z undoes this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::FilterBar</name>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%n more in %1</numerusform>
            <numerusform>%n more in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ImportDialog</name>
    <message numerus="yes">
        <source>%n of your corrections do not fit that reading and would be lost. Read it that way all the same?</source>
        <translation>
            <numerusform>%n of your corrections does not fit that reading and would be lost. Read it that way all the same?</numerusform>
            <numerusform>%n of your corrections do not fit that reading and would be lost. Read it that way all the same?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add to &amp;File, %n Ticked</source>
        <translation>
            <numerusform>Add to &amp;File, %n Ticked</numerusform>
            <numerusform>Add to &amp;File, %n Ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked notes or statuses have no day: type one day for them, or untick them.</source>
        <translation>
            <numerusform>%n ticked note or status has no day: type one for it, or take its tick away.</numerusform>
            <numerusform>%n ticked notes or statuses have no day: type one day for them, or untick them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ItemForm</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::LedgerPane</name>
    <message numerus="yes">
        <source>%n of them have no day in the table. They are put on this &amp;day:</source>
        <translation>
            <numerusform>%n of them has no day in the table. It is put on this &amp;day:</numerusform>
            <numerusform>%n of them have no day in the table. They are put on this &amp;day:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NewYearDialog</name>
    <message numerus="yes">
        <source>Choose under “Goes Into” where %n items go; their sections are not in the new plan. Rows selected together go together.</source>
        <translation>
            <numerusform>Choose under “Goes Into” where %n item goes; its section is not in the new plan.</numerusform>
            <numerusform>Choose under “Goes Into” where %n items go; their sections are not in the new plan. Rows selected together go together.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NotePlaceDialog</name>
    <message numerus="yes">
        <source>&amp;Copy to %n Items</source>
        <translation>
            <numerusform>&amp;Copy to %n Item</numerusform>
            <numerusform>&amp;Copy to %n Items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NoteTimeline</name>
    <message numerus="yes">
        <source>Copied the note to %n items.</source>
        <translation>
            <numerusform>Copied the note to %n item.</numerusform>
            <numerusform>Copied the note to %n items.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::OutlineCommands</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n progress notes</source>
        <translation>
            <numerusform>%n progress note</numerusform>
            <numerusform>%n progress notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ProposalsDialog</name>
    <message numerus="yes">
        <source>&amp;Take In %n Values</source>
        <translation>
            <numerusform>&amp;Take In %n Value</numerusform>
            <numerusform>&amp;Take In %n Values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not decided, and left as it is: %n.</source>
        <translation>
            <numerusform>Not decided, and left as it is: %n.</numerusform>
            <numerusform>Not decided, and left as they are: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ReadingChoices</name>
    <message numerus="yes">
        <source>The workbook has %n sheets; this one is read.</source>
        <translation>
            <numerusform>The workbook has %n sheet; this one is read.</numerusform>
            <numerusform>The workbook has %n sheets; this one is read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets together</source>
        <translation>
            <numerusform>%n sheet together</numerusform>
            <numerusform>%n sheets together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets have the same columns; they are read as one plan, each as a section.</source>
        <translation>
            <numerusform>%n sheet has these columns; it is read as the plan.</numerusform>
            <numerusform>%n sheets have the same columns; they are read as one plan, each as a section.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::RemindDialog</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages were copied.</source>
        <translation>
            <numerusform>%n message was copied.</numerusform>
            <numerusform>%n messages were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::SheetsDialog</name>
    <message numerus="yes">
        <source>&amp;Write %n Sheets…</source>
        <translation>
            <numerusform>&amp;Write %n Sheet…</numerusform>
            <numerusform>&amp;Write %n Sheets…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items name no department and are in no sheet: %1</source>
        <translation>
            <numerusform>%n item names no department and is in no sheet: %1</numerusform>
            <numerusform>%n items name no department and are in no sheet: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::SummaryDialog</name>
    <message numerus="yes">
        <source>To look at before printing: %n thing(s)</source>
        <translation>
            <numerusform>To look at before printing: %n thing</numerusform>
            <numerusform>To look at before printing: %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::WordingPane</name>
    <message numerus="yes">
        <source>Made from %n note(s)</source>
        <translation>
            <numerusform>Made from %n note</numerusform>
            <numerusform>Made from %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::YearCommands</name>
    <message numerus="yes">
        <source>%n sheets were written into “%1”.</source>
        <translation>
            <numerusform>%n sheet was written into “%1”.</numerusform>
            <numerusform>%n sheets were written into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were read. Nothing is stored before you have seen it.</source>
        <translation>
            <numerusform>%n sheet was read. Nothing is stored before you have seen it.</numerusform>
            <numerusform>%n sheets were read. Nothing is stored before you have seen it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n values were taken in; Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>%n value was taken in; Ctrl+Z takes it back.</numerusform>
            <numerusform>%n values were taken in; Ctrl+Z takes them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not among them: %1 and %n more.</source>
        <translation>
            <numerusform>Not among them: %1 and %n more.</numerusform>
            <numerusform>Not among them: %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::YearDelegate</name>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>periods without progress</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::YearModel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::YearPane</name>
    <message numerus="yes">
        <source>Without a deadline: %n items</source>
        <translation>
            <numerusform>Without a deadline: %n item</numerusform>
            <numerusform>Without a deadline: %n items</numerusform>
        </translation>
    </message>
</context>
</TS>
