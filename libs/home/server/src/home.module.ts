import { Module } from '@nestjs/common';
import { HomeLiveResolver } from './home-live.resolver';
import { HomeResolver } from './home.resolver';
import { NewsResolver } from './news/news.resolver';
import { Visits } from './news/visits';
import { NotificationStore } from './notifications/notification-store';
import { NotificationsResolver } from './notifications/notifications.resolver';

@Module({
  providers: [HomeLiveResolver, HomeResolver, NewsResolver, NotificationsResolver, NotificationStore, Visits],
})
export class HomeModule {}
