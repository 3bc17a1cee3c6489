export { HomePage } from './home-page';
export { Bell } from './notifications/bell';
export { NotificationsPage } from './notifications/notifications-page';
