// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/id.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedLayout;

namespace LeverArch {

class ArrivalsPanel;
class HistoryPanel;
class LikenessPanel;
class LinksPanel;
class PictureCheckPanel;
class RecordForm;
class ReferralsPanel;
class TagsPanel;
class Workspace;
struct Record;
struct RecordRow;

/// What is known of the selected record or records, and the place to change it.
class Inspector final : public QWidget
{
    Q_OBJECT

public:
    explicit Inspector(Workspace &workspace, QWidget *parent = nullptr);

    /// Without facts only tags, links and history are shown: the page in front has the facts.
    void setRecords(const QList<Id> &records, bool facts = true);
    const QList<Id> &records() const { return m_records; }
    /// Saves what is still being written.
    void commit();
    /// To a field of the one record shown; false when there is none.
    bool focusField(const QString &field);
    void startTagging();
    QSize minimumSizeHint() const override;

    RecordForm *form() const { return m_form; }
    LinksPanel *links() const { return m_links; }
    ReferralsPanel *referrals() const { return m_referrals; }
    PictureCheckPanel *pictureCheck() const { return m_picture; }
    LikenessPanel *likeness() const { return m_likeness; }

private:
    void load();
    void showRow(const RecordRow &row);
    void showBesides(const Record &record);
    void showNothing();
    QWidget *makeBody();

    Workspace &m_workspace;
    QList<Id> m_records;
    bool m_facts = true;
    QStackedLayout *m_stack;
    QWidget *m_nothing;
    QScrollArea *m_scroll;
    QLabel *m_many;
    RecordForm *m_form;
    PictureCheckPanel *m_picture;
    LikenessPanel *m_likeness;
    ArrivalsPanel *m_arrivals;
    TagsPanel *m_tags;
    QWidget *m_linksPart;
    LinksPanel *m_links;
    ReferralsPanel *m_referrals;
    HistoryPanel *m_history;
};

} // namespace LeverArch
